// One way to speak with a server through either generation of the official TypeScript client.

import { Client as Client1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as Stdio1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as Http1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { Client as Client2, StreamableHTTPClientTransport as Http2 } from "@modelcontextprotocol/client";
import { StdioClientTransport as Stdio2 } from "@modelcontextprotocol/client/stdio";
import { createRequire } from "node:module";

const pinned = createRequire(import.meta.url)("./package.json").dependencies;

/** The generations of the client: 1 opens with `initialize`, 2 speaks the revision that needs no opening. */
export const generations = [
    {
        name: `sdk ${pinned["@modelcontextprotocol/sdk"]}`,
        makeClient: (about) => new Client1(about),
        Http: Http1,
        Stdio: Stdio1,
    },
    {
        name: `client ${pinned["@modelcontextprotocol/client"]}`,
        // Pinned: a server that only speaks older revisions is a failure here, not a reason to fall back.
        makeClient: (about) => new Client2(about, { versionNegotiation: { mode: { pin: "2026-07-28" } } }),
        Http: Http2,
        Stdio: Stdio2,
    },
];

/** A connected client: `tools`, `call`, `close`. */
export class Peer {
    #client;
    #transport;

    /** `target` is `{url}` for Streamable HTTP or `{command, args}` for a program on stdio. */
    static async connect(generation, target) {
        const peer = new Peer();
        peer.name = generation.name;
        peer.#client = generation.makeClient({ name: "gladly-mcp-peer", version: "1.0.0" });
        peer.#transport = target.url
            ? new generation.Http(new URL(target.url))
            : new generation.Stdio({ command: target.command, args: target.args, env: process.env, stderr: "inherit" });
        // Both clients tell their transport what was agreed; the stdio ones do not listen.
        const tellTransport = peer.#transport.setProtocolVersion?.bind(peer.#transport);
        peer.#transport.setProtocolVersion = (revision) => {
            peer.revision = revision;
            tellTransport?.(revision);
        };
        await peer.#client.connect(peer.#transport);
        return peer;
    }

    get serverName() {
        return this.#client.getServerVersion()?.name;
    }

    /** Every tool, all pages. The clients keep the output schemas and check structured results against them. */
    async tools() {
        const all = [];
        let cursor;
        do {
            const page = await this.#client.listTools(cursor === undefined ? undefined : { cursor });
            all.push(...page.tools);
            cursor = page.nextCursor;
        } while (cursor !== undefined);
        return all;
    }

    call(name, args = {}) {
        return this.#client.callTool({ name, arguments: args });
    }

    async close() {
        await this.#client.close();
    }
}

/** The text parts of a tool's result, joined. */
export function textOf(result) {
    return (result.content ?? [])
        .filter((part) => part.type === "text")
        .map((part) => part.text)
        .join("\n");
}

/** The rows of a result that lists something: the one array in its structured content. */
export function rowsOf(result) {
    const rows = Object.values(result.structuredContent ?? {}).find(Array.isArray);
    if (rows === undefined) {
        throw new Error(`no list in the structured content: ${JSON.stringify(result.structuredContent)}`);
    }
    return rows;
}

/** Gladly takes ten requests a second; callers that make many one after the other wait a moment before each. */
export function pace(milliseconds = 120) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
