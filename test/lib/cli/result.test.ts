import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT } from "../../../lib/cli/exit-code";
import { deliver, targetOf } from "../../../lib/cli/result";
import { fakeIo } from "../../support/fake-io";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();

const callWith = (setting: Parameters<typeof fakeIo>[1] = {}) => {
  const { io, kept } = fakeIo({ TERM: "xterm" }, setting);
  return { call: { ...io, exitCode: EXIT.fine }, kept };
};

describe("targetOf", () => {
  it("gives text the width and colour of a terminal, and the units of the call", () => {
    const { call } = callWith({ terminal: 132 });
    expect(targetOf(call, ["table"], { units: "us" }).text).toEqual({ color: true, columns: 132, units: "us" });
  });

  it("gives text neither in a file nor in a pipe", () => {
    expect(targetOf(callWith({ terminal: 132 }).call, ["table"], { out: "a.txt" }).text).toEqual({ units: "metric" });
    expect(targetOf(callWith().call, ["table"], {}).text).toEqual({ color: false, units: "metric" });
  });

  it("refuses a binary format on a terminal, and none in a file", () => {
    const { call } = callWith({ terminal: 80 });
    expect(() => targetOf(call, ["xlsx"], {})).toThrow(/CALL001: xlsx is a binary format/);
    expect(targetOf(call, ["xlsx"], { out: "a.xlsx" }).format).toBe("xlsx");
  });
});

describe("deliver", () => {
  it("writes to stdout without a word on stderr", async () => {
    const { call, kept } = callWith();
    await deliver(call, { format: "csv", text: {} }, "a,b\n", "1 line");
    expect(kept).toEqual({ stdout: "a,b\n", stderr: "" });
  });

  it("writes a file and reports its path, format and size on stderr", async () => {
    const { call, kept } = callWith();
    const out = join(folder, "new", "a.csv");
    await deliver(call, { format: "csv", out, text: {} }, "a,b\n", "1 line");
    expect(readFileSync(out, "utf8")).toBe("a,b\n");
    expect(kept).toEqual({ stdout: "", stderr: `Wrote ${out} (CSV, 1 line)\n` });
    await deliver(call, { format: "csv", out, text: {} }, "");
    expect(kept.stderr).toContain(`Wrote ${out} (CSV)\n`);
  });
});
