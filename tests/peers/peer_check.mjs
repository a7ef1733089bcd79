// Checks a server with both generations of the official TypeScript client.
//
// usage: node peer_check.mjs http URL                  a server that runs
//        node peer_check.mjs stdio -- COMMAND ARG...   a server on stdio, started anew for each client
//        node peer_check.mjs program http|stdio PATH   gladly-mcp itself, with its sandbox
//
// Prints a line for each check; exits with 1 if any fails.

import assert from "node:assert/strict";
import { generations, pace, Peer, rowsOf, textOf } from "./peer.mjs";
import { serve } from "./program.mjs";

const phoneNumber = "+1-555-012-3456";
const invalidParams = -32602;

const checks = {
    async "says who it is"({ peer }) {
        assert.ok(peer.serverName, "the server gave no name");
    },

    async "lists its tools, each described and with a schema"({ tools }) {
        const names = tools.map((tool) => tool.name);
        assert.ok(names.includes("get_single_gladly_organization"), `listed: ${names.join(", ")}`);
        assert.ok(names.includes("list_all_gladly_customers"), `listed: ${names.join(", ")}`);
        assert.equal(new Set(names).size, names.length, "a name is listed twice");
        for (const tool of tools) {
            assert.ok(tool.description, `${tool.name} has no description`);
            assert.equal(tool.inputSchema.type, "object", tool.name);
            assert.equal(tool.outputSchema?.type, "object", tool.name);
        }
    },

    async "lists the same tools again"({ peer, tools }) {
        assert.deepEqual(await peer.tools(), tools);
    },

    async "calls a tool without arguments"({ peer }) {
        const result = await peer.call("get_single_gladly_organization");
        assert.ok(!result.isError, textOf(result));
        assert.ok(result.structuredContent, "no structured content");
        assert.ok(textOf(result), "no text");
    },

    async "finds a customer by a phone number as people write it"({ peer }) {
        const result = await peer.call("list_all_gladly_customers", { phoneNumber });
        assert.ok(!result.isError, textOf(result));
        const [customer, ...others] = rowsOf(result);
        assert.ok(customer?.id, JSON.stringify(result.structuredContent));
        assert.equal(others.length, 0);
    },

    async "names an argument that the tool does not have"({ peer }) {
        const result = await peer.call("list_all_gladly_customers", { phoneNumbr: phoneNumber });
        assert.equal(result.isError, true);
        assert.match(textOf(result), /phoneNumbr/);
    },

    async "names an argument of the wrong type"({ peer }) {
        const result = await peer.call("list_all_gladly_customers", { phoneNumber: 15550123456 });
        assert.equal(result.isError, true);
        assert.match(textOf(result), /phoneNumber/);
    },

    async "refuses an unknown tool as a protocol error"({ peer }) {
        await assert.rejects(peer.call("find_the_lost_sock"), (error) => {
            assert.equal(error.code, invalidParams, String(error));
            assert.match(error.message, /find_the_lost_sock/);
            return true;
        });
    },
};

/** Runs every check with one client; returns how many failed. */
async function checkWith(generation, transport, target) {
    const where = `${generation.name}, ${transport}`;
    let failed = 0;
    let peer;
    try {
        peer = await Peer.connect(generation, target);
        const tools = await peer.tools();
        for (const [promise, check] of Object.entries(checks)) {
            await pace();
            failed += (await holds(where, promise, () => check({ peer, tools }))) ? 0 : 1;
        }
    } catch (error) {
        console.log(`FAILED ${where}: connects\n${error.stack}`);
        failed += 1;
    }
    await peer?.close();
    return failed;
}

async function holds(where, promise, check) {
    try {
        await check();
        console.log(`ok     ${where}: ${promise}`);
        return true;
    } catch (error) {
        console.log(`FAILED ${where}: ${promise}\n${error.stack}`);
        return false;
    }
}

async function checkWithBoth(transport, target) {
    let failed = 0;
    for (const generation of generations) {
        failed += await checkWith(generation, transport, target);
    }
    return failed;
}

async function checkProgram(transport, program) {
    if (transport === "stdio") {
        return checkWithBoth("stdio", { command: program, args: ["stdio", "--sandbox"] });
    }
    const server = await serve(program);
    let failed = await checkWithBoth("http", { url: server.url });
    const { code, signal } = await server.stop();
    if (code !== 0 && signal !== "SIGTERM") {
        console.log(`FAILED the server ended with ${signal ?? code}`);
        failed += 1;
    }
    return failed;
}

async function main([mode, ...rest]) {
    if (mode === "http" && rest.length === 1) {
        return checkWithBoth("http", { url: rest[0] });
    }
    if (mode === "stdio" && rest[0] === "--" && rest.length > 1) {
        return checkWithBoth("stdio", { command: rest[1], args: rest.slice(2) });
    }
    if (mode === "program" && ["http", "stdio"].includes(rest[0]) && rest.length === 2) {
        return checkProgram(rest[0], rest[1]);
    }
    console.error("usage: peer_check.mjs http URL | stdio -- COMMAND ARG... | program http|stdio PATH");
    return 2;
}

const failed = await main(process.argv.slice(2));
process.exit(failed === 0 ? 0 : 1);
