import type { SiteInput } from "../../../lib/model";
import { planSite } from "../../../lib/sizing";
import { checkedSample } from "../../support/sample-site";

const cooling = (changes: Partial<SiteInput>) => planSite(checkedSample(changes)).cooling;
const tcs = { name: "tcs", kind: "direct-to-chip" } as const;

describe("sizeCooling", () => {
  it("puts one CDU with a spare pump inside into each rack for N+1", () => {
    expect(cooling({}).loops[0]).toMatchObject({ cdu: "supermicro-4u-cdu", cdus: 1_568 });
  });

  it("puts two of them into each rack for 2N", () => {
    const loops = [{ ...tcs, cdu: "supermicro-4u-cdu", redundancy: "2N" as const }];
    expect(cooling({ cooling: { loops } }).loops[0]?.cdus).toBe(2 * 1_568);
  });

  it("shares large CDUs over the hall and adds one spare for N+1", () => {
    const loops = [{ ...tcs, cdu: "vertiv-coolchip-cdu-2300", cdusPer: "hall" as const, redundancy: "N+1" as const }];
    const [loop] = cooling({ cooling: { loops } }).loops;
    expect(loop?.cdus).toBe(Math.ceil((loop?.heatKw ?? 0) / 2300) + 1);
  });

  it("moves heat by flow and difference of temperature", () => {
    const [narrow] = cooling({ cooling: { loops: [{ ...tcs, supply: "30 C", return: "35 C" }] } }).loops;
    const [wide] = cooling({ cooling: { loops: [{ ...tcs, supply: "30 C", return: "40 C" }] } }).loops;
    expect(narrow?.flowLpm).toBeCloseTo(2 * (wide?.flowLpm ?? 0), 6);
  });

  it("gives the heat of switches to the first loop that takes air", () => {
    const { loops, air } = cooling({});
    expect(air.heatKw).toBe(0);
    expect(loops[1]?.heatKw).toBeGreaterThan(0);
  });

  it("leaves air heat open where no loop takes it", () => {
    expect(cooling({ cooling: { loops: [tcs] } }).air.heatKw).toBeGreaterThan(0);
  });

  it("adds a spare chiller for N+1", () => {
    const n = cooling({ cooling: { heatRejection: { redundancy: "N" } } }).heatRejection;
    const n1 = cooling({ cooling: { heatRejection: { redundancy: "N+1" } } }).heatRejection;
    expect(n1.units).toBe(n.units + 1);
    expect(n1.capacityKw).toBe(n.capacityKw);
  });
});
