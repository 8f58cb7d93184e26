import fc from "fast-check";
import { at, GigasiteError } from "../../../lib/errors";
import { liesIn, planAddresses } from "../../../lib/replica/address-plan";

/** First and last address of a block. */
function rangeOf(cidr: string): [number, number] {
  const [address = "", prefix] = cidr.split("/");
  const first = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return [first, first + 2 ** (32 - Number(prefix)) - 1];
}

describe("the address plan", () => {
  it("gives what is shared the first part and each pod the next", () => {
    expect(planAddresses(2, 2)).toEqual({
      vpc: "10.0.0.0/16",
      more: [],
      public: "10.0.0.0/24",
      services: ["10.0.4.0/22", "10.0.8.0/22"],
      pods: ["10.0.16.0/20", "10.0.32.0/20"],
    });
  });

  it("takes further blocks of the VPC for 64 pods of 64 nodes with an address for each of 32 interfaces", () => {
    const plan = planAddresses(64, 64 * 32);
    expect(plan.more).toEqual(["10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16"]);
    expect(plan.pods[63]).toBe("10.4.0.0/20");
  });

  it("keeps the part of a pod of up to 4091 addresses", () => {
    expect(planAddresses(1, 4091).pods).toEqual(["10.0.16.0/20"]);
    expect(planAddresses(1, 4092).pods).toEqual(["10.0.32.0/19"]);
  });

  const pods = fc.integer({ min: 0, max: 79 });
  const addresses = fc.integer({ min: 1, max: 4091 });

  it("gives each pod room, in parts that lie in a block of the VPC and do not overlap", () => {
    fc.assert(
      fc.property(pods, addresses, (count, needed) => {
        const plan = planAddresses(count, needed);
        const blocks = [plan.vpc, ...plan.more];
        const subnets = [plan.public, ...plan.services, ...plan.pods];
        subnets.map(rangeOf).forEach(([from, to], index, ranges) => {
          expect(from).toBeGreaterThan(index === 0 ? -1 : at(ranges, index - 1)[1]);
          expect(from % (to - from + 1)).toBe(0);
          if (index > 2) expect(to - from + 1 - 5).toBeGreaterThanOrEqual(needed);
        });
        for (const subnet of subnets) {
          const [from, to] = rangeOf(subnet);
          const around = blocks.filter((block) => rangeOf(block)[0] <= from && to <= rangeOf(block)[1]);
          expect(around).toHaveLength(1);
          expect(blocks.filter((block) => liesIn(subnet, block))).toEqual(around);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("moves no pod when another is added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 78 }), addresses, (count, needed) => {
        const [more, plan] = [planAddresses(count + 1, needed), planAddresses(count, needed)];
        expect(more.pods.slice(0, -1)).toEqual(plan.pods);
        expect(more.more.slice(0, plan.more.length)).toEqual(plan.more);
      }),
    );
  });

  it("fails where the pods do not fit", () => {
    expect(() => planAddresses(80, 2)).toThrow(GigasiteError);
    expect(() => planAddresses(80, 2)).toThrow(/SITE004 at replica.pods[^]*found: +80[^]*at most 79/);
    expect(() => planAddresses(1, 1e6)).toThrow(/at most 0/);
  });
});
