import { planSite } from "../../../../lib/sizing";
import { lossesOf } from "../../../../lib/sizing/failure/loss";
import { chained } from "../../../support/chained";
import { checkedSample } from "../../../support/sample-site";

const checked = checkedSample();
const losses = lossesOf(chained(planSite(checked), checked.catalog), checked.catalog);

describe("lossesOf", () => {
  it("names what is lost, and where it stands", () => {
    expect(losses.map(({ kind, lost, path }) => [kind, lost, path])).toEqual([
      ["feed", "feed grid", "power.feeds[0]"],
      ["feed", "feed turbines", "power.feeds[1]"],
      ["generator", "one solar-smt-130 of feed turbines", "power.feeds[1]"],
      ["rack-pdu", "one generic-rack-pdu of pod h100", "pods[0]"],
      ["transformer", "one generic-transformer-2500kva", "power.distribution.transformer"],
      ["cdu", "one supermicro-4u-cdu of loop tcs", "cooling.loops[0]"],
      ["pump", "one pump of loop tcs", "cooling.loops[0]"],
      ["heat-rejection", "one air-cooled-chiller", "cooling.heatRejection"],
    ]);
  });

  it("takes nothing away where the unit has its spare inside", () => {
    const pump = losses.find(({ kind }) => kind === "pump");
    expect(pump?.pool).toBeUndefined();
    expect(pump?.spare?.utilization).toBeLessThan(1);
  });

  it("has no units of feeds that stand for megawatts, or that have none", () => {
    const idle = planSite(checkedSample({ power: { feeds: [{ name: "sets", kind: "genset", capacity: "200 MW" }] } }));
    const found = lossesOf(chained(idle, checked.catalog), checked.catalog).filter(({ feed }) => feed);
    expect(found.map(({ lost }) => lost)).toEqual(["feed sets"]);
  });
});
