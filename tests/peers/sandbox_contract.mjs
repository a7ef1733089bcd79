// Holds what the sandbox answers against Gladly's OpenAPI document: Prism stands between and compares each answer with
// it. Every operation is asked, in the end with the document's own request bodies; a refusal is as good as a success,
// as long as the document has it.
//
// usage: node sandbox_contract.mjs PROGRAM DOCUMENT
//
// PROGRAM is gladly-mcp. Prints a line for each answer that does not hold; exits with 1 if there is any.

import { readFile } from "node:fs/promises";
import { pace } from "./peer.mjs";
import { servePrism } from "./prism.mjs";
import { serve } from "./program.mjs";

const credentials = Buffer.from("agent@example.com:sandbox-token").toString("base64");

/** The document with the kind of item that the sandbox has to show what clients do with kinds of a later time. */
function withLaterKind(document) {
    document.components.schemas.ConversationItemContent.oneOf.push({
        type: "object",
        required: ["type"],
        properties: { type: { type: "string", enum: ["HOLOGRAM"] } },
    });
    return document;
}

/** Every operation of Gladly: what the document says, with `path` and `method`. */
function operationsOf(document) {
    return Object.entries(document.paths)
        .filter(([path]) => path.startsWith("/api/v1/"))
        .flatMap(([path, methods]) => Object.entries(methods).map(([method, says]) => ({ ...says, path, method })));
}

/** Asks the sandbox and counts what does not hold. */
class Check {
    asked = 0;
    succeeded = new Set();
    failed = 0;

    constructor(url, operations) {
        this.url = url;
        this.operations = new Map(operations.map((operation) => [operation.operationId, operation]));
    }

    /** The JSON of the answer, or nothing when it is a refusal or none. */
    async ask(operationId, values = {}, { query = {}, body } = {}) {
        const { path, method, responses } = this.operations.get(operationId);
        const target = path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(values[name] ?? "nothing-has-this-id"));
        const search = new URLSearchParams(query).toString();
        await pace();
        const answer = await fetch(`${this.url}${target}${search && `?${search}`}`, {
            method: method.toUpperCase(),
            headers: {
                authorization: `Basic ${credentials}`,
                ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            body: body === undefined ? undefined : JSON.stringify(body),
            redirect: "manual",
        });
        const text = await answer.text();
        this.asked += 1;
        this.#judge(`${operationId} ${answer.status}`, answer, responses, text);
        const ok = answer.status < 300 || answer.status === 303;
        if (ok) {
            this.succeeded.add(operationId);
        }
        return ok && /^[[{]/.test(text) ? parsed(text) : undefined;
    }

    #judge(what, answer, responses, text) {
        if (answer.status === 401 || answer.status === 429) {
            this.fail(`${what}: nothing else is learned from that`);
        }
        if (answer.status === 404 && !(404 in responses)) {
            return; // many operations declare no refusal at all, and must have one
        }
        // Prism cuts a long list off, so it is no JSON. What is wrong with the request is not the sandbox's fault.
        const said = answer.headers.get("sl-violations") ?? "";
        const found = said.indexOf('"location":["response"');
        if (found !== -1) {
            this.fail(`${what}: ${said.slice(found, found + 300)}\n    in ${text.slice(0, 300)}`);
        }
    }

    fail(why) {
        this.failed += 1;
        console.log(`FAILED ${why}`);
    }
}

/** The JSON of an answer; of lines, the first one. */
function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return JSON.parse(text.slice(0, text.indexOf("\n")));
    }
}

/**
 * Reads all that there is, from what needs no id on, and returns ids by the names of the path's parameters; `of` has
 * those that fit one operation alone.
 */
async function readAll(check) {
    const ids = {};
    const first = async (operationId, name, query) => {
        const list = await check.ask(operationId, ids, { query });
        ids[name] = list?.[0]?.id;
        if (ids[name] === undefined) {
            check.fail(`${operationId}: the sandbox has none`);
        }
        return list ?? [];
    };
    ids.orgId = (await check.ask("getOrganization"))?.id;
    await first("getAgents", "agentId");
    await first("getInboxes", "inboxId");
    await first("getTeams", "teamId");
    await first("getTopics", "topicId");
    await first("getAudiences", "audienceId");
    await first("getBusinessHours", "businessHoursId");
    await first("getWebhooks", "webhookId");
    await first("listAnswers", "answerId");
    await first("findSchedules", "scheduleId");
    const jobs = await first("findJobs", "jobId");
    const done = jobs.find((job) => job.status === "COMPLETED");
    ids.jobId = done?.id ?? ids.jobId;
    await first("findCustomers", "customerId", { email: "sam@example.com" }); // has tasks
    await check.ask("getCustomer", { customerId: "CUST_83921" }); // has become that customer
    await first("getTasks", "taskId");
    await first("getTaskComments", "commentId");
    await first("findCustomers", "customerId", { email: "pat@example.com" }); // has items of every kind
    const conversations = await first("getConversations", "conversationId");
    ids.customAttributeId = conversations.flatMap((each) => each.customAttributes ?? [])[0]?.id;
    const items = [];
    for (const { id } of conversations) {
        items.push(...((await check.ask("getConversationItems", { conversationId: id })) ?? []));
    }
    for (const item of items) {
        await check.ask("getItem", { itemId: item.id });
    }
    const kind = (type) => items.find((item) => item.content.type === type)?.id;
    const withFile = items.find((item) => item.content.attachments?.length > 0);
    for (const filename of done?.files ?? []) {
        await check.ask("getFile", { ...ids, filename });
    }
    return {
        ...ids,
        itemId: items[0]?.id,
        noteId: kind("CONVERSATION_NOTE"),
        language: "en-us",
        type: "public",
        filename: "agents.jsonl",
        helpCenterId: "HELP_SHOP",
        of: {
            getMedia: { itemId: kind("PHONE_CALL") },
            getVoiceTranscript: { itemId: kind("PHONE_CALL") },
            getAttachment: { itemId: withFile?.id, attachmentId: withFile?.content.attachments[0].id },
            deleteItem: { itemId: kind("CUSTOMER_ACTIVITY") },
        },
    };
}

async function askAll(check, ids) {
    const yesterday = new Date(Date.now() - 23 * 3_600_000).toISOString();
    const queries = {
        findCustomers: { email: "nobody@example.com" },
        searchAnswers: { q: "return" },
        listEvents: { startAt: yesterday, entities: "CONVERSATION" },
    };
    const operations = [...check.operations.values()];
    const order = ["get", "post", "put", "patch", "delete"]; // what is deleted cannot be read
    operations.sort((one, other) => order.indexOf(one.method) - order.indexOf(other.method));
    for (const { operationId, requestBody } of operations) {
        const values = { ...ids, ...ids.of[operationId] };
        const examples = Object.values(requestBody?.content["application/json"].examples ?? { none: {} });
        for (const { value } of examples) {
            await check.ask(operationId, values, { query: queries[operationId], body: value });
        }
        await check.ask(operationId, {}, { query: queries[operationId], body: examples[0].value });
    }
}

async function main([program, document]) {
    if (document === undefined) {
        console.error("usage: sandbox_contract.mjs PROGRAM DOCUMENT");
        return 2;
    }
    const contract = JSON.parse(await readFile(document, "utf8"));
    const operations = operationsOf(contract);
    const sandbox = await serve(program, ["sandbox", "--listen", "127.0.0.1:0"], { quiet: true });
    let proxy;
    try {
        proxy = await servePrism(withLaterKind(contract), sandbox.url);
        const check = new Check(proxy.url, operations);
        await askAll(check, await readAll(check));
        const refused = operations.map(({ operationId }) => operationId).filter((id) => !check.succeeded.has(id));
        console.log(`${check.asked} answers, ${check.failed} failures; only refused: ${refused.join(", ") || "none"}`);
        return check.failed === 0 ? 0 : 1;
    } finally {
        await proxy?.stop();
        await sandbox.stop();
    }
}

process.exit(await main(process.argv.slice(2)));
