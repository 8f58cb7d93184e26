import { comparisonsOf, isNotable, modelledOf } from "../../../lib/comparison";
import type { Reported } from "../../../lib/model";
import { sampleReport } from "../report/sample-report";

const modelled = modelledOf(sampleReport.plan, sampleReport.bom);
const compare = (changes: Partial<Reported>, of = modelled) =>
  comparisonsOf([{ metric: "gpus", value: 100, source: "s", ...changes }], of)[0];

describe("comparisonsOf", () => {
  it("puts the model's figure beside the published one", () => {
    const differencePct = expect.closeTo(28) as number;
    expect(compare({})).toEqual({ metric: "gpus", reported: 100, modelled: 128, differencePct, source: "s" });
  });

  it("passes on phase, note and reason", () => {
    const texts = { phase: "p", note: "n", reason: "r" };
    expect(compare(texts)).toMatchObject(texts);
  });

  it("shows both where two sources disagree on one metric", () => {
    const both = [90, 110].map((value): Reported => ({ metric: "gpus", value, source: "s" }));
    expect(comparisonsOf(both, modelled).map(({ reported }) => reported)).toEqual([90, 110]);
  });

  it("gives no difference from nothing, and none where the model cannot tell", () => {
    expect(compare({ metric: "wueLPerKwh", value: 0 })?.differencePct).toBeNull();
    const unknown = { ...modelled, bf16Pflops: null };
    expect(compare({ metric: "bf16Pflops" }, unknown)).toMatchObject({ modelled: null, differencePct: null });
  });
});

describe("isNotable", () => {
  it.each([
    [10, false],
    [-10, false],
    [10.1, true],
    [-10.1, true],
    [null, false],
  ])("of a difference of %s is %s", (differencePct, expected) => {
    expect(isNotable({ differencePct })).toBe(expected);
  });
});
