import { sparesSchema } from "../../../lib/model";

describe("sparesSchema", () => {
  it("takes shares by class of part", () => {
    expect(sparesSchema.parse({ transceiver: "2 %", gpu: 0.01 })).toEqual({ transceiver: 0.02, gpu: 0.01 });
    expect(sparesSchema.parse({})).toEqual({});
  });

  it("refuses a class that there is none of", () => {
    expect(sparesSchema.safeParse({ transceivers: 0.02 }).success).toBe(false);
  });
});
