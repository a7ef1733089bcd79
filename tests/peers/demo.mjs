// The demo: an MCP client from outside this project works through the day of a support agent.
//
// usage: node demo.mjs PATH_OF_GLADLY_MCP
//
// The newer client speaks over HTTP, the older one over stdio. Every customer here is made up: gladly-mcp runs with its
// sandbox. Exits with 1 when anything goes otherwise than told.

import assert from "node:assert/strict";
import { generations, pace, Peer, rowsOf, textOf } from "./peer.mjs";
import { serve } from "./program.mjs";
import * as story from "./story.mjs";

const [older, newer] = generations;

/** Calls a tool, tells it, and fails on an error. */
async function call(peer, tool, args) {
    const result = await attempt(peer, tool, args);
    assert.ok(!result.isError, `${tool}: ${textOf(result)}`);
    return result;
}

/** Calls a tool and tells it; the result may be a refusal. */
async function attempt(peer, tool, args) {
    // Gladly takes ten requests a second, and some tools send several: whoever makes many calls in a row goes slowly,
    // and waits when told so.
    await pace();
    story.call(tool, args);
    for (let patience = 3; ; --patience) {
        const result = await peer.call(tool, args);
        const seconds = result.isError ? figuresOf(result)?.["ratelimit-reset"] : undefined;
        if (seconds === undefined || patience === 0) {
            return result;
        }
        story.learn(`Too many calls in this second; waits ${Math.max(1, seconds)} s and calls again.`);
        await pace(Math.max(1, seconds) * 1000);
    }
}

function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The messages of a conversation that a customer wrote or got, as {from, channel, text}. */
function messagesOf(items) {
    return items
        .filter((item) => typeof item.content?.content === "string")
        .map((item) => ({
            from: item.initiator?.type,
            channel: item.content.type,
            text: [item.content.subject, item.content.content].filter(Boolean).join(": "),
            content: item.content,
        }));
}

// --- Workflow 1 -------------------------------------------------------------------------------------------------------

async function answerLateShipment(peer) {
    const phoneNumber = "+1-555-012-3456";
    story.scene(`A message came from ${phoneNumber}. Who is it, and what is it about?`);

    const [customer] = rowsOf(await call(peer, "list_all_gladly_customers", { phoneNumber }));
    assert.ok(customer, "nobody has this number");
    story.learn(`${customer.name}, ${customer.id}`);

    const listed = await call(peer, "list_all_gladly_customer_conversations", { customerId: customer.id });
    const conversations = newestFirst(rowsOf(listed));
    story.learn(`${plural(conversations.length, "conversation")}, the latest ${conversations[0].status}`);

    const history = [];
    for (const conversation of conversations) {
        const items = await call(peer, "list_all_gladly_conversation_items", { conversationId: conversation.id });
        history.push(...messagesOf(rowsOf(items)));
    }
    const complaint = history.find(({ from, text }) => from === "CUSTOMER" && /delayed/i.test(text));
    assert.ok(complaint, "no message says that a shipment is late");
    story.quote(complaint.text);
    story.learn(`A shipment is late: the ${complaint.channel.toLowerCase()} says "delayed".`);

    const order = /\b[A-Z]{2}-\d+\b/.exec(complaint.text)?.[0] ?? "your order";
    const shop = history.find(({ channel, from }) => channel === "SMS" && from !== "CUSTOMER");
    assert.ok(shop, "no SMS from the shop shows which number it sends from");
    const sent = await call(peer, "create_a_gladly_sms_message", {
        mobileNumber: phoneNumber,
        from: shop.content.from,
        body: `Hello ${customer.name.split(" ")[0]}, ${order} is delayed at the carrier's depot. We follow it up and text you the new date today. We are sorry!`,
    });
    story.learn(`SMS sent. ${story.shorten(textOf(sent).split("\n")[0], 100)}`);
}

function newestFirst(rows) {
    return [...rows].sort((a, b) => String(b.createdAt).localeCompare(String(a.createdAt)));
}

// --- Workflow 2 -------------------------------------------------------------------------------------------------------

async function escalateAngryCustomer(peer) {
    const customerId = "CUST_77491";
    const inboxId = "INBOX_992";
    story.scene(`${customerId} is angry about bills. Review the last 5 conversations and escalate to Retention.`);

    const listed = await call(peer, "list_all_gladly_customer_conversations", { customerId, limit: 5 });
    const conversations = newestFirst(rowsOf(listed));
    assert.ok(conversations.length > 0 && conversations.length <= 5, plural(conversations.length, "conversation"));

    const complaints = [];
    for (const conversation of conversations) {
        const items = await call(peer, "list_all_gladly_conversation_items", { conversationId: conversation.id });
        const words = messagesOf(rowsOf(items)).find(({ from }) => from === "CUSTOMER");
        if (words) {
            complaints.push({ day: String(conversation.createdAt).slice(0, 10), text: words.text });
            story.quote(words.text);
        }
    }
    story.learn(`${plural(conversations.length, "conversation")} read, ${plural(complaints.length, "complaint")}.`);

    const latest = conversations.find(({ status }) => status !== "CLOSED") ?? conversations[0];
    await call(peer, "update_a_gladly_conversation_by_id", { id: latest.id, assignee: { inboxId } });
    story.learn(`${latest.id} now belongs to ${inboxId}.`);

    const summary = complaints.map(({ day, text }) => `${day}: ${story.shorten(text.replace(/\s+/g, " "), 120)}`);
    const task = await call(peer, "create_a_gladly_task", {
        customerId,
        assignee: { inboxId },
        body: ["Please call this customer; repeated billing trouble:", ...summary].join("\n"),
        dueAt: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString(),
    });
    story.learn(`Task ${task.structuredContent?.id ?? ""} for ${inboxId} sums them up, due tomorrow.`);
}

// --- Four traps -------------------------------------------------------------------------------------------------------

async function followMerge(peer) {
    story.scene("Trap 1: CUST_83921 was merged into another customer.");
    const tool = "get_single_gladly_customer_by_id";
    const first = await attempt(peer, tool, { id: "CUST_83921" });
    assert.equal(first.isError, true, "a merged customer was returned as if nothing had happened");
    story.refused(textOf(first));

    const id = /merged into (\w+)/.exec(textOf(first))?.[1];
    assert.ok(id, "the refusal does not say into which customer");
    const second = await call(peer, tool, { id });
    story.learn(`${second.structuredContent?.name ?? ""}, ${id}`);
}

async function deleteLocked(peer) {
    story.scene("Trap 2: a customer with open work cannot be deleted.");
    const tool = "delete_a_gladly_customer_by_id";
    const args = { id: "CUST_LOCKED" };
    const first = await attempt(peer, tool, args);
    assert.equal(first.isError, true, "a locked customer was deleted");
    story.refused(textOf(first));

    const steps = callsNamedIn(first);
    assert.ok(steps.length > 0, "the refusal does not say which calls unlock the customer");
    for (const step of steps) {
        await call(peer, step.tool, step.arguments);
    }
    await call(peer, tool, args);
    story.learn(`${plural(steps.length, "call")} made as told, then deleted.`);
}

/** The calls that a refusal proposes: {tool, arguments}, wherever in `_meta` they stand. */
function callsNamedIn(result) {
    return [...valuesIn(result._meta)].filter((value) => typeof value.tool === "string" && value.arguments);
}

/** The object with `ratelimit-limit`, `-remaining` and `-reset`, wherever in `_meta` it stands. */
function figuresOf(result) {
    return [...valuesIn(result._meta)].find((value) => "ratelimit-remaining" in value);
}

/** Every object inside a JSON value. */
function* valuesIn(value) {
    if (value === null || typeof value !== "object") {
        return;
    }
    if (!Array.isArray(value)) {
        yield value;
    }
    for (const inner of Object.values(value)) {
        yield* valuesIn(inner);
    }
}

async function readMixedTimeline(peer) {
    story.scene("Trap 3: a timeline holds many kinds of items, some newer than this program.");
    const listed = await call(peer, "list_all_gladly_customer_conversations", { customerId: "CUST_TIMELINE" });
    const kinds = new Map();
    for (const { id } of rowsOf(listed)) {
        const items = await call(peer, "list_all_gladly_conversation_items", { conversationId: id });
        for (const { content } of rowsOf(items)) {
            kinds.set(content.type, (kinds.get(content.type) ?? 0) + 1);
        }
    }
    assert.ok(kinds.size > 3, `only ${plural(kinds.size, "kind")} of items`);
    story.learn(`${plural(kinds.size, "kind")}: ${[...kinds.keys()].join(", ")}`);
}

async function meetRateLimit(peer) {
    story.scene("Trap 4: Gladly takes 10 requests a second. Here come 15 at once.");
    await pace(1000);
    const tool = "get_single_gladly_organization";
    story.call(tool, {});
    const results = await Promise.all(Array.from({ length: 15 }, () => peer.call(tool)));
    const refusals = results.filter((result) => result.isError);
    story.learn(`${results.length - refusals.length} answered, ${refusals.length} refused.`);
    assert.ok(refusals.length > 0, "no call met the limit");

    const figures = figuresOf(refusals[0]);
    assert.ok(figures, `the refusal carries no figures: ${JSON.stringify(refusals[0]._meta)}`);
    story.refused(textOf(refusals[0]));
    story.learn(
        ["limit", "remaining", "reset"]
            .map((name) => `ratelimit-${name}: ${figures[`ratelimit-${name}`]}`)
            .join("   "),
    );
}

// --- The whole --------------------------------------------------------------------------------------------------------

async function tellWith(generation, transport, target, scenes) {
    const peer = await Peer.connect(generation, target);
    const tools = await peer.tools();
    story.chapter(`Over ${transport}: @modelcontextprotocol/${generation.name}, revision ${peer.revision}`);
    story.learn(`${plural(tools.length, "tool")} offered by ${peer.serverName}`);
    for (const scene of scenes) {
        await scene(peer);
    }
    await peer.close();
}

async function main([program]) {
    if (!program) {
        console.error("usage: demo.mjs PATH_OF_GLADLY_MCP");
        return 2;
    }
    const workflows = [answerLateShipment, escalateAngryCustomer];
    const traps = [followMerge, deleteLocked, readMixedTimeline, meetRateLimit];

    const tools = ["--sandbox", "--methods", "read,write"];
    const server = await serve(program, ["serve", ...tools, "--listen", "127.0.0.1:0"]);
    try {
        await tellWith(newer, "HTTP", { url: server.url }, [...workflows, ...traps]);
    } finally {
        await server.stop();
    }
    await tellWith(older, "stdio", { command: program, args: ["stdio", ...tools] }, workflows);
    story.chapter("All of it went as told.");
    return 0;
}

try {
    process.exit(await main(process.argv.slice(2)));
} catch (error) {
    console.error(`\nThe demo did not go as told: ${error.message}`);
    process.exit(1);
}
