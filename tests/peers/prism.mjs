// Starts Prism, which knows an OpenAPI document and holds requests and answers against it, and ends it again.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./program.mjs";

const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli");

/** Resolves to `{url, stop}` of a mock that answers the document's examples, or of a proxy before `upstream`. */
export async function servePrism(document, upstream) {
    const folder = await mkdtemp(join(tmpdir(), "gladly-contract-"));
    const served = join(folder, "openapi.json");
    await writeFile(served, JSON.stringify(document));
    const mode = upstream ? ["proxy", served, upstream] : ["mock", served];
    const clear = () => rm(folder, { recursive: true, force: true }); // not earlier: Prism watches the file
    try {
        const server = await serve(process.execPath, [prism, ...mode, "--host", "127.0.0.1", "--port", "0"], {
            stream: "stdout",
            quiet: true,
        });
        return { url: server.url, stop: () => server.stop().finally(clear) };
    } catch (error) {
        await clear();
        throw error;
    }
}
