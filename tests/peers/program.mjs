// Starts a server on a free port, and ends it again.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const readyWithin = 20_000; // milliseconds; a sanitized build on a busy machine needs a few hundred

/**
 * Resolves to `{url, stop}` once the program has said `listening on URL` on `stream`. What else it says there is passed
 * on, or, if `quiet`, told only when it does not start.
 */
export function serve(
    program,
    args = ["serve", "--sandbox", "--listen", "127.0.0.1:0"],
    { stream = "stderr", quiet = false } = {},
) {
    const child = spawn(program, args, {
        stdio: ["ignore", stream === "stdout" ? "pipe" : "inherit", stream === "stderr" ? "pipe" : "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    const lines = createInterface({ input: child[stream] });

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
        let ready = false;
        lines.on("line", (line) => {
            const address = ready ? null : /listening on (http:\/\/\S+)/.exec(line);
            if (address) {
                ready = true;
                clearTimeout(timer);
                resolve({ url: address[1], stop });
                return;
            }
            if (!ready) {
                said.push(line);
            }
            if (!quiet) {
                process.stderr.write(`${line}\n`);
            }
        });
    });
}
