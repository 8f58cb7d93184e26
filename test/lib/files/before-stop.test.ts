import { spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");

/** What a process that says "ready" prints and ends by when it gets a signal then. */
async function stopped(signal: NodeJS.Signals, script: string): Promise<{ signal: NodeJS.Signals | null; words: string }> {
  const program = `const { beforeStop } = require("./lib/files/before-stop");
    const say = (word) => require("node:fs").writeSync(1, word);
    ${script}
    say("ready");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--require", "ts-node/register", "--eval", program], { cwd: ROOT });
  let words = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    words += text;
    if (words === "ready") child.kill(signal);
  });
  return await new Promise((done) => child.on("close", (_, by) => done({ signal: by, words })));
}

describe("beforeStop", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("does its work once, then the process ends by %s", async (signal) => {
    expect(await stopped(signal, `beforeStop(() => say(", done"));`)).toEqual({ signal, words: "ready, done" });
  });

  it("does several works", async () => {
    const script = `beforeStop(() => say(", one")); beforeStop(() => say(", two"));`;
    expect(await stopped("SIGINT", script)).toEqual({ signal: "SIGINT", words: "ready, one, two" });
  });

  it("can be called off", async () => {
    const script = `beforeStop(() => say(", done"))();`;
    expect(await stopped("SIGINT", script)).toEqual({ signal: "SIGINT", words: "ready" });
  });

  it("fails to keep the process alive when its work fails", async () => {
    const script = `beforeStop(() => { throw new Error("no"); });`;
    expect(await stopped("SIGTERM", script)).toEqual({ signal: "SIGTERM", words: "ready" });
  });
});
