import { numberIn, plainNumber, wholeNumber } from "../../../lib/schema/number";

const range = { minimum: 1, maximum: 10 };

describe("number schemas", () => {
  it.each([plainNumber(range), numberIn("Gbps", range), wholeNumber(range)])("take both ends of their range", (schema) => {
    expect([schema.safeParse(1).success, schema.safeParse(10).success]).toEqual([true, true]);
  });

  it.each([0, 11, 1e308, 1e-308, -1, Number.NaN, Infinity, "1", null])("refuse %p", (value) => {
    for (const schema of [plainNumber(range), numberIn("Gbps", range), wholeNumber(range)])
      expect(schema.safeParse(value).success).toBe(false);
  });

  it("refuse a fraction where a whole number is asked for", () => {
    expect([plainNumber(range).safeParse(1.5).success, wholeNumber(range).safeParse(1.5).success]).toEqual([true, false]);
  });

  it("have their unit in the JSON Schema", () => {
    expect(numberIn("Gbps", range).meta()).toMatchObject({ unit: "Gbps" });
  });
});
