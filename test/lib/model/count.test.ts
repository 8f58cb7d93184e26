import { countSchema } from "../../../lib/model/count";

describe("countSchema", () => {
  it.each([1, 1_000_000])("takes %d", (count) => expect(countSchema().parse(count)).toBe(count));

  it.each([0, -1, 1.5, 1_000_001, "1", Number.NaN, Number.POSITIVE_INFINITY, null])("fails for %p", (count) =>
    expect(countSchema().safeParse(count).success).toBe(false),
  );
});
