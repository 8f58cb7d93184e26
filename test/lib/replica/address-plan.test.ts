import fc from "fast-check";
import { GigasiteError } from "../../../lib/errors";
import { planAddresses } from "../../../lib/replica/address-plan";

/** First and last address of a block. */
function rangeOf(cidr: string): [number, number] {
  const [address, prefix] = cidr.split("/");
  const first = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return [first, first + 2 ** (32 - Number(prefix)) - 1];
}

describe("the address plan", () => {
  it("gives the public subnet the first block and each pod the next", () => {
    expect(planAddresses(2, 2)).toEqual({
      vpc: "10.0.0.0/16",
      public: "10.0.0.0/24",
      pods: ["10.0.8.0/21", "10.0.16.0/21"],
    });
  });

  it("keeps the block of a pod of up to 2043 addresses", () => {
    expect(planAddresses(1, 2043).pods).toEqual(["10.0.8.0/21"]);
    expect(planAddresses(1, 2044).pods).toEqual(["10.0.16.0/20"]);
  });

  const pods = fc.integer({ min: 0, max: 31 });
  const addresses = fc.integer({ min: 1, max: 2043 });

  it("gives each pod room, in blocks that lie in the VPC and do not overlap", () => {
    fc.assert(
      fc.property(pods, addresses, (count, needed) => {
        const plan = planAddresses(count, needed);
        const [first, last] = rangeOf(plan.vpc);
        const ranges = [plan.public, ...plan.pods].map(rangeOf);
        ranges.forEach(([from, to], index) => {
          expect(from).toBeGreaterThan(index === 0 ? first - 1 : ranges[index - 1][1]);
          expect(to).toBeLessThanOrEqual(last);
          expect(from % (to - from + 1)).toBe(0);
          if (index > 0) expect(to - from + 1 - 5).toBeGreaterThanOrEqual(needed);
        });
      }),
    );
  });

  it("moves no pod when another is added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), addresses, (count, needed) => {
        expect(planAddresses(count + 1, needed).pods.slice(0, -1)).toEqual(planAddresses(count, needed).pods);
      }),
    );
  });

  it("fails where the pods do not fit", () => {
    expect(() => planAddresses(32, 2)).toThrow(GigasiteError);
    expect(() => planAddresses(32, 2)).toThrow(/SITE004 at replica.pods[^]*found: +32[^]*at most 31/);
    expect(() => planAddresses(1, 1e6)).toThrow(/at most 0/);
  });
});
