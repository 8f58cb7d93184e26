import fc from "fast-check";
import { LUSTRE_THROUGHPUTS, lustreSizes } from "../../../lib/replica/lustre-capacity";

describe("lustreSizes", () => {
  it.each<[number, number | null]>([
    [1200, null],
    [2400, null],
    [4800, null],
    [38400, 125],
    [19200, 250],
    [9600, 500],
    [4800, 1000],
    [9600, 1000],
  ])("takes %i GiB with EFA throughput %p", (capacity, throughput) => {
    expect(lustreSizes(capacity, throughput)).toBeUndefined();
  });

  it.each<[number, number | null, number, string]>([
    [1201, null, 2400, "1,200 GiB or a multiple of 2,400 GiB"],
    [600, null, 1200, "1,200 GiB or a multiple of 2,400 GiB"],
    [3600, null, 4800, "1,200 GiB or a multiple of 2,400 GiB"],
    [1200, 1000, 4800, "a multiple of 4,800 GiB"],
    [19200, 125, 38400, "a multiple of 38,400 GiB"],
    [4800, 250, 19200, "a multiple of 19,200 GiB"],
  ])("fails for %i GiB with EFA throughput %p", (capacity, throughput, nextGib, allowed) => {
    expect(lustreSizes(capacity, throughput)).toEqual({ allowed, nextGib });
  });

  it("names a next size that it takes, and none below what was asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(null, ...LUSTRE_THROUGHPUTS),
        (capacity, throughput) => {
          const wrong = lustreSizes(capacity, throughput);
          if (!wrong) return;
          expect(wrong.nextGib).toBeGreaterThan(capacity);
          expect(lustreSizes(wrong.nextGib, throughput)).toBeUndefined();
        },
      ),
    );
  });
});
