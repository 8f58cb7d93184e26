import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "../lib/schema/json-schema";
import { contractNames, RELEASED } from "../scripts/contract";
import { schemaKeys } from "../scripts/schema-keys";
import { unmentionedNames } from "../scripts/unmentioned-names";

const ROOT = join(__dirname, "..");

describe("the names that users rely on", () => {
  const released = readFileSync(RELEASED, "utf8").trim().split("\n");
  const changelog = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
  const today = contractNames();

  it("change only with a line in the unreleased section of CHANGELOG.md that has the name as code", () => {
    expect(unmentionedNames(released, today, changelog)).toEqual({ gone: [], added: [] });
  });

  it.each([
    "export gigasite planSite",
    "export gigasite PlanDocument",
    "export gigasite/aws PodStack",
    "export gigasite/testing checkCloud",
    "error SITE001",
    "rule EFA101",
    "rule CAMP001",
    "site power.feeds[].kind",
    "campus feeds",
    "bom lines[].quantity",
    "plan fabrics[].cables[].transceivers[].end",
    "campus-plan totals",
    "replica pods",
    "diff findings",
    "bom-since lines[].before",
    "cable fromPort",
  ])("include %s", (name) => {
    expect(today).toContain(name);
  });
});

describe("a name that changed", () => {
  const log = (text: string) =>
    `# Changelog\n\n## [0.2.0] - unreleased\n\n${text}\n\n## [0.1.0] - 2026-01-01\n\n\`rule OLD001\`\n`;
  const released = ["export gigasite planSite", "plan power.feeds[].kw", "rule OLD001", "site pods"];
  const renamed = ["export gigasite planSite", "plan power.feeds[].loadKw", "site pods"];

  it("fails until the changelog mentions it", () => {
    const changes = { gone: ["plan power.feeds[].kw", "rule OLD001"], added: ["plan power.feeds[].loadKw"] };
    expect(unmentionedNames(released, renamed, log(""))).toEqual(changes);
    expect(unmentionedNames(released, renamed, log("kw, OLD001 and loadKw without marks of code"))).toEqual(changes);
  });

  it("is mentioned by its path or by the last keys of it, but not by the last key alone", () => {
    const mentioned = log("- `power.feeds[].kw` is `feeds[].loadKw`. `OLD001` is gone.");
    expect(unmentionedNames(released, renamed, mentioned)).toEqual({ gone: [], added: [] });
    expect(unmentionedNames(released, renamed, log("- `kw` is `loadKw`. `OLD001` is gone.")).gone).toEqual([
      "plan power.feeds[].kw",
    ]);
  });

  it("is mentioned with its parent", () => {
    const today = [...released, "site halls", "site halls[].name", "site halls[].rows[].racks", "site halls[].rows"];
    expect(unmentionedNames(released, today, log("")).added).toEqual(["site halls"]);
    expect(unmentionedNames(released, today, log("- `halls` of a site"))).toEqual({ gone: [], added: [] });
    expect(unmentionedNames(today, released, log("")).gone).toEqual(["site halls"]);
  });
});

describe("the keys of a JSON Schema", () => {
  it("are those of mappings, entries of lists, values of maps, and every option", () => {
    const object = (properties: object) => ({
      type: "object" as const,
      properties: properties as Record<string, JsonSchema>,
    });
    const schema = object({
      pods: { type: "array", items: { oneOf: [object({ nodes: {} }), object({ racks: {}, nodes: {} })] } },
      figures: { type: "object", additionalProperties: object({ status: {} }) },
    });
    expect(schemaKeys(schema)).toEqual(["figures", "figures.*.status", "pods", "pods[].nodes", "pods[].racks"]);
  });
});
