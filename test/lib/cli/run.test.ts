/** @jest-environment node */
import { run } from "../../../lib/cli/run";
import manifest from "../../../package.json";
import { fakeIo, gigasite, gigasiteWith } from "../../support/fake-io";

jest.mock("../../../lib/cli/commands/parts", () => ({
  partsCommand: () => {
    throw new Error("the catalog burns\nin two lines");
  },
}));

describe("run", () => {
  it.each([["--version"], ["-v"], ["bom", "-v"], ["check", "--version"]])("shows the version for %s %s", async (...argv) => {
    expect(await gigasite(...argv)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("shows help without a command", async () => {
    expect(await gigasite()).toEqual(await gigasite("--help"));
    expect(await gigasite()).toMatchObject({ code: 0, stderr: "" });
  });

  it("wraps help to a narrow terminal", async () => {
    const { stdout } = await gigasiteWith({ terminal: 80 }, "bom", "--help");
    const [usage] = stdout.split("\nExamples:");
    expect(usage?.split("\n").filter((line) => line.length > 80)).toEqual([]);
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
      "completion",
      "Exit codes",
    ])
      expect(stdout).toContain(word);
  });

  it("shows the help of a command", async () => {
    const [asked, named] = [await gigasite("bom", "--help"), await gigasite("help", "bom")];
    expect(asked).toEqual(named);
    expect(asked).toEqual(await gigasite("bom", "-h"));
    expect(asked.stdout).toMatch(/choices: "table", "json", "csv", "md", "cyclonedx", "xlsx",\s+"html"/);
  });

  it("leaves out the command of completion scripts", async () => {
    expect((await gigasite("--help")).stdout).not.toContain("__complete");
  });

  it.each([
    ["a site file with mistakes", 1, "test/fixtures/bad/missing-keys.yaml"],
    ["a file that is missing", 2, "no-such-file.yaml"],
  ])("reports %s as JSON on stdout for --format json", async (_, code, file) => {
    const outcome = await gigasite("plan", file, "--format", "JSON");
    expect(outcome).toMatchObject({ code, stderr: "" });
    const { kind, problems } = JSON.parse(outcome.stdout) as { kind: string; problems: { file: string }[] };
    expect(kind).toBe("Problems");
    expect(problems.map((problem) => problem.file)).toContain(file);
  });

  it("reports a wrong call as JSON wherever its mistake is", async () => {
    for (const argv of [
      ["--format=json", "--nonsense"],
      ["--nonsense", "--format", "json"],
    ]) {
      const { code, stdout } = await gigasite("bom", "sites/smallest.yaml", ...argv);
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: "CALL001", found: "--nonsense", file: null }] });
    }
  });

  it("fails with 70 for a defect, in one line that asks for a report", async () => {
    expect(await gigasite("parts")).toEqual({
      code: 70,
      stdout: "",
      stderr: `internal error: the catalog burns (a bug in gigasite ${manifest.version}, please report it; GIGASITE_DEBUG=1 shows the stack)\n`,
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
