// Lets the typed client call every operation of a mock that others wrote: Prism, which serves Gladly's OpenAPI document
// and refuses each request that breaks it.
//
// usage: node prism_contract.mjs CLIENT DOCUMENT
//
// CLIENT is gladly_prism_client; it judges, and its exit status is this one's.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./program.mjs";

const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli");

/**
 * Closes the schemas: a member that they do not name is a violation. The document leaves them open, for answers may
 * grow; a request that says more than it names is a mistake of ours.
 */
function closed(document) {
    for (const schema of Object.values(document.components.schemas)) {
        if (schema.properties && schema.additionalProperties === undefined) {
            schema.additionalProperties = false;
        }
    }
    return document;
}

function run(program, args) {
    const child = spawn(program, args, { stdio: "inherit" });
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", (code) => resolve(code ?? 1));
    });
}

async function main([client, document]) {
    if (document === undefined) {
        console.error("usage: prism_contract.mjs CLIENT DOCUMENT");
        return 2;
    }
    const folder = await mkdtemp(join(tmpdir(), "gladly-contract-"));
    let mock;
    try {
        const served = join(folder, "openapi.json");
        await writeFile(served, JSON.stringify(closed(JSON.parse(await readFile(document, "utf8")))));
        mock = await serve(process.execPath, [prism, "mock", "--host", "127.0.0.1", "--port", "0", served], {
            stream: "stdout",
            quiet: true,
        });
        return await run(client, [mock.url, document]);
    } finally {
        await mock?.stop();
        await rm(folder, { recursive: true, force: true });
    }
}

process.exit(await main(process.argv.slice(2)));
