import type { Site } from "../../../../lib/model";
import { findingDelta } from "../../../../lib/report/delta/finding-delta";
import type { Finding } from "../../../../lib/rules";

const finding = (rule: string, path: string, more: Partial<Finding> = {}): Finding => {
  return { rule, level: "warning", path, message: "it is full", remedy: "empty it", ...more };
};
const site = (...feeds: string[]) => ({ power: { feeds: feeds.map((name) => ({ name })) } }) as unknown as Site;

describe("findingDelta", () => {
  it("tells what is wrong on one side alone", () => {
    const [here, there] = [finding("PWR001", "power.feeds[0]"), finding("NET004", "fabrics")];
    const both = { appeared: [there], vanished: [here] };
    expect(findingDelta({ site: site("grid"), findings: [here] }, { site: site("grid"), findings: [there] })).toEqual(both);
  });

  it("takes a finding with other figures, or at an entry that has moved, for the same", () => {
    const before = { site: site("grid"), findings: [finding("PWR001", "power.feeds[0]")] };
    const after = {
      site: site("new", "grid"),
      findings: [finding("PWR001", "power.feeds[1]", { message: "it is fuller" })],
    };
    expect(findingDelta(before, after)).toEqual({ appeared: [], vanished: [] });
    expect(findingDelta(before, { ...after, site: site("grid", "new") }).appeared).toEqual(after.findings);
  });

  it("counts several alike", () => {
    const one = finding("NET004", "fabrics");
    const [before, after] = [[one], [one, one]].map((findings) => ({ site: site(), findings }));
    expect(before && after && findingDelta(before, after)).toEqual({ appeared: [one], vanished: [] });
  });

  it("lets a finding vanish that is accepted", () => {
    const found = finding("NET004", "fabrics");
    const before = { site: site(), findings: [found] };
    const after = { site: site(), findings: [{ ...found, suppressed: "known" }] };
    expect(findingDelta(before, after)).toEqual({ appeared: [], vanished: [found] });
  });
});
