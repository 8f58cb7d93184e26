import { run } from "../../../lib/cli/run";
import manifest from "../../../package.json";
import { fakeIo, gigasite } from "../../support/fake-io";

jest.mock("../../../lib/cli/parts", () => ({
  partsCommand: () => {
    throw new Error("the catalog burns\nin two lines");
  },
}));

describe("run", () => {
  it("shows the version", async () => {
    expect(await gigasite("--version")).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("shows its commands and exit codes on stdout when asked for help", async () => {
    const { code, stdout, stderr } = await gigasite("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const word of [
      "init",
      "plan",
      "check",
      "bom",
      "diff",
      "export",
      "replica",
      "rules",
      "parts",
      "instances",
      "Exit codes",
    ])
      expect(stdout).toContain(word);
  });

  it("shows the help of a command", async () => {
    const [asked, named] = [await gigasite("bom", "--help"), await gigasite("help", "bom")];
    expect(asked).toEqual(named);
    expect(asked.stdout).toMatch(/choices: "table", "json", "csv", "md", "cyclonedx", "xlsx",\s+"html", default: "table"/);
  });

  it("fails with 70 for a defect, in one line that asks for a report", async () => {
    expect(await gigasite("parts")).toEqual({
      code: 70,
      stdout: "",
      stderr: "gigasite failed: the catalog burns (a defect of gigasite, please report it; GIGASITE_DEBUG=1 shows where)\n",
    });
  });

  it("shows where a defect is when asked to", async () => {
    const { io, kept } = fakeIo({ GIGASITE_DEBUG: "1" });
    expect(await run(["parts"], io)).toBe(70);
    expect(kept.stderr).toMatch(/please report it\)\nError: the catalog burns\n[^]* at /);
  });

  it("fails with 2 if the output cannot be written, and says so", async () => {
    const { io, kept } = fakeIo({}, { stdout: new Error("no space left") });
    expect(await run(["--version"], io)).toBe(2);
    expect(kept.stderr).toContain("CALL002");
  });

  it("fails quietly if nobody can be told", async () => {
    const broken = new Error("closed");
    expect(await run(["--version"], fakeIo({}, { stdout: broken, stderr: broken }).io)).toBe(2);
  });
});
