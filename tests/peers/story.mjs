// How the demo speaks: short lines, colour where there is a terminal.

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = paint("1");
const faint = paint("2");
const green = paint("32");
const yellow = paint("33");

const width = 100;

export function chapter(title) {
    console.log(`\n${bold(title)}`);
}

export function scene(text) {
    console.log(`\n  ${bold(text)}`);
}

/** A call as the model makes it. */
export function call(tool, args) {
    console.log(`    ${faint(">")} ${tool} ${faint(shorten(JSON.stringify(args), width - tool.length))}`);
}

/** What came back, in a person's words. */
export function learn(text) {
    console.log(`      ${green(text)}`);
}

/** What the server refused, in its own words. */
export function refused(text) {
    for (const line of text.split("\n").filter(Boolean).slice(0, 12)) {
        console.log(`      ${yellow(shorten(line, width + 40))}`);
    }
}

/** Somebody's words. */
export function quote(text) {
    const flat = text.replace(/\s+/g, " ").trim();
    console.log(`      ${faint(`"${shorten(flat, width)}"`)}`);
}

export function shorten(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
