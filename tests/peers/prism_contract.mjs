// Lets the typed client call every operation of a mock that others wrote: Prism, which serves Gladly's OpenAPI document
// and refuses each request that breaks it.
//
// usage: node prism_contract.mjs CLIENT DOCUMENT
//
// CLIENT is gladly_prism_client; it judges, and its exit status is this one's.

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { servePrism } from "./prism.mjs";

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
    const mock = await servePrism(closed(JSON.parse(await readFile(document, "utf8"))));
    try {
        return await run(client, [mock.url, document]);
    } finally {
        await mock.stop();
    }
}

process.exit(await main(process.argv.slice(2)));
