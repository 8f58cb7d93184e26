import { print, printAll, wantsColor } from "../../../lib/cli/call";
import { fakeIo } from "../../support/fake-io";

const failing = (code: string) => fakeIo({}, { stdout: Object.assign(new Error(`write ${code}`), { code }) }).io.stdout;

describe("print", () => {
  it("waits until the stream has taken the text", async () => {
    const { io, kept } = fakeIo();
    expect(await print(io.stdout, "text\n")).toBe(true);
    expect(kept.stdout).toBe("text\n");
  });

  it("takes a reader that went away for no error, and tells of it", async () => {
    await expect(print(failing("EPIPE"), "text\n")).resolves.toBe(false);
  });

  it("fails on a full disk", async () => {
    await expect(print(failing("ENOSPC"), "text\n")).rejects.toMatchObject({
      problems: [{ code: "CALL002", found: "write ENOSPC" }],
    });
  });
});

describe("printAll", () => {
  const made: string[] = [];
  const chunks = function* () {
    for (const chunk of ["a", "b", "c"]) {
      made.push(chunk);
      yield chunk;
    }
  };
  beforeEach(() => made.splice(0));

  it("makes a chunk when the stream has taken the one before", async () => {
    const taken: string[] = [];
    const slow = {
      write: (text: string, done: () => void) => {
        setImmediate(() => {
          taken.push(`${text}:${made.join("")}`);
          done();
        });
      },
    };
    await printAll(slow, chunks());
    expect(taken).toEqual(["a:a", "b:ab", "c:abc"]);
  });

  it("makes no more once the reader is gone", async () => {
    await printAll(failing("EPIPE"), chunks());
    expect(made).toEqual(["a"]);
  });

  it("fails on a full disk", async () => {
    await expect(printAll(failing("ENOSPC"), chunks())).rejects.toMatchObject({ problems: [{ code: "CALL002" }] });
  });
});

describe("wantsColor", () => {
  const terminal = { isTTY: true, write: () => undefined };
  const pipe = { isTTY: false, write: () => undefined };

  it("is true for a terminal", () => {
    expect(wantsColor(terminal, { TERM: "xterm-256color" })).toBe(true);
  });

  it("is false for a pipe and for a terminal without colours", () => {
    expect(wantsColor(pipe, { TERM: "xterm-256color" })).toBe(false);
    expect(wantsColor(terminal, { TERM: "dumb" })).toBe(false);
  });

  it("obeys FORCE_COLOR, and NO_COLOR before it", () => {
    expect(wantsColor(pipe, { FORCE_COLOR: "1" })).toBe(true);
    expect(wantsColor(terminal, { FORCE_COLOR: "0" })).toBe(false);
    expect(wantsColor(terminal, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(wantsColor(terminal, { NO_COLOR: "" })).toBe(true);
  });
});
