import { findingsOf } from "../../../lib/rules";
import { study } from "../../../lib/study";
import { checkedSample } from "../../support/sample-site";

describe("findingsOf", () => {
  it("gives the rules of suppressions what the rules before them have found", () => {
    const suppress = [
      { rule: "PUB001", reason: "told elsewhere" },
      { rule: "PWR001", reason: "of no use" },
    ];
    const reported = [{ metric: "gpus" as const, value: 1000, source: "s" }];
    const findings = findingsOf(study(checkedSample({ suppress, reported })));
    expect(findings.find(({ rule }) => rule === "PUB001")?.suppressed).toBe("told elsewhere");
    expect(findings.filter(({ rule }) => rule === "SUP002").map(({ path }) => path)).toEqual(["suppress[1]"]);
  });
});
