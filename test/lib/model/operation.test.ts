import { operationSchema } from "../../../lib/model";

describe("operationSchema", () => {
  it("runs at the largest draw day and night unless it says otherwise", () => {
    expect(operationSchema.parse({})).toEqual({ loadFactor: 1 });
  });

  it.each([0, -0.5, 1.01, "0.8"])("fails for a load factor of %j", (loadFactor) => {
    expect(operationSchema.safeParse({ loadFactor }).success).toBe(false);
  });
});
