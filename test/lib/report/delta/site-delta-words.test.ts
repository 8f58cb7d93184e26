import { comparedText, newErrorTexts, sideTexts, siteDeltaNotes } from "../../../../lib/report/delta/site-delta-words";
import { grown } from "../sample-site-delta";

/** The sides of a comparison by their references, and their phase. */
const sides = (before: string, after: string, phases: readonly (string | null)[] = [null, null]) => ({
  before: { ...grown.before, from: before, phase: phases[0] ?? null },
  after: { ...grown.after, from: after, phase: phases[1] ?? null },
});

describe("sideTexts", () => {
  it("name file, revision and phase, with the figures of the plan", () => {
    expect(sideTexts(grown)[0]).toMatch(/^Before: before\.yaml: 4 pods, 2,048 GPUs, [\d.]+ MW$/);
    expect(sideTexts(sides("a.yaml#main@first", "a.yaml", ["first", null])).map((text) => text.split(": ")[1])).toEqual([
      ...["a.yaml at main, phase first", "a.yaml"],
    ]);
  });
});

describe("comparedText", () => {
  it.each([
    ["a.yaml", "b.yaml", [], "a.yaml to b.yaml"],
    ["a.yaml#main", "b.yaml", [], "a.yaml at main to b.yaml"],
    ["a.yaml#main", "a.yaml", [], "a.yaml, main to working tree"],
    ["a.yaml#v1", "a.yaml#v2", [], "a.yaml, v1 to v2"],
    ["a.yaml@x", "a.yaml@y", ["x", "y"], "a.yaml, phase x to phase y"],
    ["a.yaml#v1@x", "a.yaml#v1", ["x", null], "a.yaml, v1, phase x to all phases"],
    ["a.yaml#v1@x", "a.yaml@y", ["x", "y"], "a.yaml, v1, phase x to working tree, phase y"],
    ["a.yaml", "a.yaml", [], "a.yaml"],
  ])("compares %s with %s", (before, after, phases, text) => {
    expect(comparedText(sides(before, after, phases))).toBe(text);
  });
});

describe("newErrorTexts", () => {
  const error = { rule: "PWR001", level: "error", path: "power.feeds[0]", message: "m", remedy: "r" } as const;
  const textOf = (count: number) =>
    newErrorTexts({ findings: { appeared: [...Array(count).fill(error), { ...error, level: "warning" }], vanished: [] } });

  it("names new errors, the first five of many", () => {
    expect(textOf(0)).toEqual([]);
    expect(textOf(1)).toEqual(["1 new error: PWR001 power.feeds[0]"]);
    expect(textOf(7).join("\n")).toMatch(/^7 new errors: (PWR001 power\.feeds\[0\](, )?){5}and 2 more$/);
  });
});

describe("siteDeltaNotes", () => {
  it("end with changes that are not shown", () => {
    expect(siteDeltaNotes({ ...grown, other: ["operation", "replica"] }).at(-1)).toBe(
      "Other changes, not shown: operating cost, replica.",
    );
    expect(siteDeltaNotes({ ...grown, other: [] }).join()).not.toContain("Other changes");
  });
});
