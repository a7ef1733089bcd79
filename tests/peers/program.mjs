// Starts the program `gladly-mcp` as a server on a free port, and ends it again.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const readyWithin = 20_000; // milliseconds; a sanitized build on a busy machine needs a few hundred

/** Resolves to `{url, stop}` once the program has said `listening on URL` on stderr. */
export function serve(program, args = ["serve", "--sandbox", "--listen", "127.0.0.1:0"]) {
    const child = spawn(program, args, { stdio: ["ignore", "inherit", "pipe"] });
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    const lines = createInterface({ input: child.stderr });

    const stop = async () => {
        child.kill("SIGTERM");
        return ended;
    };

    return new Promise((resolve, reject) => {
        const said = [];
        const fail = (why) => reject(new Error(`${program} ${args.join(" ")}: ${why}\n${said.join("\n")}`));
        const timer = setTimeout(() => {
            child.kill("SIGKILL");
            fail("said no 'listening on' in time");
        }, readyWithin);
        child.once("error", (error) => fail(error.message));
        ended.then(({ code, signal }) => {
            clearTimeout(timer);
            fail(`ended with ${signal ?? code}`);
        });
        lines.on("line", (line) => {
            const ready = /listening on (http:\/\/\S+)/.exec(line);
            if (ready) {
                clearTimeout(timer);
                resolve({ url: ready[1], stop });
                return;
            }
            said.push(line);
            process.stderr.write(`${line}\n`);
        });
    });
}
