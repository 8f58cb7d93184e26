import { powerSchema } from "../../../lib/model";

const parse = (feed: object) => powerSchema.safeParse({ feeds: [{ name: "grid", kind: "utility", ...feed }] });

describe("powerSchema", () => {
  it("has no feeds, no batteries and no redundancy unless it says otherwise", () => {
    expect(powerSchema.parse({})).toMatchObject({ redundancy: "N", feeds: [], storage: [] });
  });

  it("distributes three phases of 415 V by transformers and rack PDUs, without UPS and busway, unless it says otherwise", () => {
    expect(powerSchema.parse({}).distribution).toEqual({
      ...{ voltage: 415, phases: 3, powerFactor: 0.95 },
      ...{ transformer: "generic-transformer-2500kva", rackPdu: "generic-rack-pdu" },
    });
  });

  it("reads capacities", () => {
    expect(parse({ capacity: "150 MW" }).data?.feeds[0]?.capacity?.toMegawatts()).toBe(150);
  });

  it.each([{ capacity: "0 MW" }, { capacity: 150 }, { kind: "solar" }, { count: 0 }])("fails for a feed with %j", (feed) =>
    expect(parse(feed).success).toBe(false),
  );

  it("fails for a battery without a count", () => {
    expect(powerSchema.safeParse({ storage: [{ name: "bess", part: "tesla-megapack-2xl" }] }).success).toBe(false);
  });
});
