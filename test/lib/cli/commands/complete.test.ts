import { COMMANDS } from "../../../../lib/cli/commands";
import { gigasite } from "../../../support/fake-io";

/** What the shell is offered for the last word, without descriptions. */
const offered = async (...words: string[]) => {
  const { code, stdout, stderr } = await gigasite("__complete", "--", ...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0] ?? "");
};

describe("gigasite __complete", () => {
  it("offers every command with its summary, and help", async () => {
    const shown = COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(await offered("")).toEqual([...shown, "help"]);
    expect((await gigasite("__complete", "--", "bo")).stdout).toBe("bom\tbill of materials\n");
  });

  it("offers commands behind help", async () => {
    expect(await offered("help", "p")).toEqual(["plan", "parts"]);
  });

  it("offers the options of the command and of the program", async () => {
    expect(await offered("check", "site.yaml", "--f")).toEqual(["--format", "--failures", "--fail-on"]);
    expect(await offered("check", "--v")).toEqual(["--version"]);
    expect(await offered("-")).toEqual(["--version", "--help"]);
  });

  it("offers the values of an option, split at the sign or not", async () => {
    expect(await offered("plan", "--format", "")).toEqual(["table", "json"]);
    expect(await offered("plan", "--format=j")).toEqual(["--format=json"]);
    expect(await offered("plan", "--format", "=", "j")).toEqual(["json"]);
    expect(await offered("bom", "a.yaml", "--units", "")).toEqual(["metric", "us"]);
  });

  it("asks for any file behind --out, and for site files as arguments", async () => {
    expect(await offered("bom", "--out", "")).toEqual([":files"]);
    expect(await offered("bom", "")).toEqual([":files yaml yml"]);
    expect(await offered("bom", "--format", "csv", "")).toEqual([":files yaml yml"]);
    expect(await offered("diff", "a.yaml", "")).toEqual([":files yaml yml"]);
    expect(await offered("export", "cables", "")).toEqual([":files yaml yml"]);
  });

  it("offers ids of parts, rules and instance types, targets, shells and phases", async () => {
    expect(await offered("parts", "nvidia-sn56")).toContain("nvidia-sn5600");
    expect(await offered("rules", "PWR00")).toContain("PWR001");
    expect(await offered("instances", "p5.")).toEqual(expect.arrayContaining(["p5.48xlarge"]));
    expect(await offered("export", "")).toEqual(["cables", "slurm", "eks"]);
    expect(await offered("completion", "")).toEqual(["bash", "zsh", "fish"]);
    expect(await offered("init", "a", "--from", "colossus-2")).toEqual(["colossus-2"]);
    expect(await offered("bom", "sites/colossus-1.yaml", "--since", "first")).toEqual(["first-light"]);
  });

  it("offers nothing behind the last argument, an unknown command and an option with a free value", async () => {
    for (const words of [
      ["plan", "a.yaml", ""],
      ["nonsense", ""],
      ["parts", "--find", ""],
    ])
      expect(await offered(...words)).toEqual([""]);
  });
});
