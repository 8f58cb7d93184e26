import { gigasite } from "../../support/fake-io";

/** The problem as it is shown, by line. */
const refused = async (...argv: string[]) => {
  const { code, stdout, stderr } = await gigasite(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  return stderr.trimEnd().split("\n");
};

describe("callProblem", () => {
  it("fails for an unknown command, naming the nearest one", async () => {
    expect(await refused("pln")).toEqual([
      "error CALL001: unknown command",
      "  found:   pln",
      "  allowed: init, plan, check, bom, diff, export, replica, rules, parts, instances, completion, help",
      '  remedy:  did you mean "plan"?',
    ]);
  });

  it("fails for an unknown option, naming the nearest one of the command", async () => {
    expect(await refused("parts", "--fromat", "json")).toEqual([
      "error CALL001: unknown option",
      "  found:   --fromat",
      "  allowed: --format, --class, --find, --help",
      '  remedy:  did you mean "--format"?',
    ]);
  });

  it("fails for help on an unknown command", async () => {
    expect(await refused("help", "bomb")).toEqual([
      "error CALL001: unknown command",
      "  found:   bomb",
      "  allowed: init, plan, check, bom, diff, export, replica, rules, parts, instances, completion, help",
      '  remedy:  did you mean "bom"?',
    ]);
  });

  it("fails without a site", async () => {
    expect(await refused("plan")).toEqual([
      "error CALL001: missing argument",
      "  found:   site",
      "  allowed: gigasite plan [options] <site>",
      "  remedy:  see `gigasite plan --help`",
    ]);
  });

  it("fails for too many arguments", async () => {
    expect(await refused("parts", "a", "b")).toEqual([
      "error CALL001: too many arguments",
      "  allowed: gigasite parts [options] [id]",
      "  remedy:  see `gigasite parts --help`",
    ]);
  });

  it("fails for an option without its value", async () => {
    expect((await refused("bom", "site.yaml", "--out")).slice(0, 2)).toEqual([
      "error CALL001: missing value of an option",
      "  found:   --out <file>",
    ]);
  });

  it("shows no control character of the call", async () => {
    expect((await refused("\u001b[31mplan")).join("\n")).not.toContain("\u001b");
  });
});
