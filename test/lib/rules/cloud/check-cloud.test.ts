import { checkCloud, CLOUD_RULES } from "../../../../lib/rules/cloud/check-cloud";
import { RULES } from "../../../../lib/rules";
import { cloudFindings } from "../../../support/cloud-findings";
import { CLOUD_FIXTURES } from "./fixtures/cloud-fixtures";

describe("the rules on stacks", () => {
  it("have ids of their own, from 101 on, subject by subject", () => {
    const ids = CLOUD_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(EFA|CAP|NET|FSX|AMI|SEC|OPS|EKS)1\d\d$/);
    expect(RULES.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([]);
  });

  it("say in a sentence what must hold and why", () => {
    for (const { title, reason } of CLOUD_RULES) {
      expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("have a fixture each, and no fixture is without its rule", () => {
    expect(Object.keys(CLOUD_FIXTURES).sort()).toEqual(CLOUD_RULES.map(({ id }) => id).sort());
  });

  it("find nothing in a stack without resources", () => {
    expect(checkCloud({ stack: {} })).toEqual([]);
  });
});

describe.each(Object.entries(CLOUD_FIXTURES))("%s", (id, { holds, breaks, says }) => {
  it("holds", () => {
    expect(cloudFindings(id, holds)).toEqual([]);
  });

  it("fails where, with the figures", () => {
    const [problem] = cloudFindings(id, breaks);
    expect(problem).toMatch(says);
  });
});
