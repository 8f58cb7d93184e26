import { sideTexts, siteDeltaNotes } from "../../../lib/report/site-delta-words";
import { grown } from "./sample-site-delta";

describe("sideTexts", () => {
  it("names both sides as the call did, and by their title", () => {
    expect(sideTexts(grown)).toEqual(["Before: before.yaml (sample).", "After: after.yaml (sample)."]);
  });
});

describe("siteDeltaNotes", () => {
  it("ends with what differs and is not shown", () => {
    expect(siteDeltaNotes({ ...grown, other: ["operation", "replica"] }).at(-1)).toBe(
      "Also different, and not shown here: operation, replica.",
    );
    expect(siteDeltaNotes({ ...grown, other: [] }).join()).not.toContain("Also different");
  });
});
