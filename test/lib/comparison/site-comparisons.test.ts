import type { SiteInput } from "../../../lib/model";
import { study } from "../../../lib/study";
import { checkedSample } from "../../support/sample-site";

const pods = [{ name: "h100", count: 4, nodes: 8, node: "supermicro-4u-hgx-h100" }];
const phases = [{ name: "first", date: "2024-07-01", pods: { h100: 1 } }];
const source = "s";

/** What a site of 256 GPUs, 64 of them in its first phase, is compared with as a whole or in that phase. */
function compared(reported: SiteInput["reported"], phase?: string) {
  return study(checkedSample({ pods, phases, reported })).at(phase).reported;
}

describe("siteComparisons", () => {
  it("compares figures of the whole site with its plan, and those of a phase with the plan of that", () => {
    const figures = compared([
      { metric: "gpus", value: 200, source },
      { metric: "gpus", value: 64, source, phase: "first" },
      { metric: "nodes", value: 8, source, phase: "first" },
    ]);
    expect(figures.map(({ modelled, phase }) => [modelled, phase])).toEqual([
      [256, undefined],
      [64, "first"],
      [8, "first"],
    ]);
  });

  it("compares a phase with the figures of that phase alone", () => {
    const figures: SiteInput["reported"] = [
      { metric: "gpus", value: 200, source },
      { metric: "gpus", value: 64, source, phase: "first" },
    ];
    expect(compared(figures, "first")).toMatchObject([{ reported: 64, modelled: 64, phase: "first" }]);
  });

  it("bills what is bought for the phase", () => {
    const [whole, first] = compared([
      { metric: "computeUsd", value: 1, source },
      { metric: "computeUsd", value: 1, source, phase: "first" },
    ]);
    expect(whole?.modelled).toBeCloseTo(4 * (first?.modelled ?? NaN), 0);
  });
});
