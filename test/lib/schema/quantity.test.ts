import { z } from "zod";
import { jsonSchemaOf } from "../../../lib/schema/json-schema";
import { Power } from "../../../lib/units";
import { length, power, temperature } from "../../../lib/schema/quantity";

const capacity = power({ minimum: "1 kW", maximum: "10 GW" });
const schema = z.strictObject({ capacity, supply: temperature({ minimum: "-20 C", maximum: "100 C" }).optional() });

describe("quantity schemas", () => {
  it("take a text or an instance and give an instance", () => {
    expect(schema.parse({ capacity: "150 MW" }).capacity.toMegawatts()).toBe(150);
    expect(schema.parse({ capacity: Power.megawatts(2) }).capacity.toMegawatts()).toBe(2);
  });

  it("fail with the problem that the quantity itself tells", () => {
    const issues = schema.safeParse({ capacity: "150 MWh" }).error?.issues;
    expect(issues).toMatchObject([{ path: ["capacity"], params: { problem: { code: "UNIT001" } } }]);
  });

  it("fail for an instance of another kind of quantity", () => {
    expect(schema.safeParse({ capacity: { watts: 1 } }).success).toBe(false);
  });

  it.each([
    ["0 MW", "this power is too small"],
    ["1e-320 MW", "this power is too small"],
    ["10.1 GW", "this power is too large"],
    [Power.watts(1), "this power is too small"],
  ])("fail for %s, out of the range of the key", (value, message) => {
    const issues = capacity.safeParse(value).error?.issues;
    expect(issues).toMatchObject([{ params: { problem: { code: "UNIT002", message, allowed: "from 1 kW to 10 GW" } } }]);
  });

  it("take both ends of their range", () => {
    expect([capacity.safeParse("1 kW").success, capacity.safeParse("10 GW").success]).toEqual([true, true]);
  });

  it.each([
    [length({ minimum: "0 m", maximum: "100 m" }), "400 ft", "from 0 m to 100 m (0 ft to 328.08399 ft)"],
    [temperature({ minimum: "-20 C", maximum: "100 C" }), "300 deg F", "from -20 C to 100 C (-4 F to 212 F)"],
  ])("tell the range in the unit that was used, too", (of: z.ZodType, value, allowed) => {
    expect(of.safeParse(value).error?.issues).toMatchObject([{ params: { problem: { allowed } } }]);
  });

  it("are a text with its pattern and its range in a JSON Schema", () => {
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
    expect(json).toMatchObject({
      properties: {
        capacity: {
          type: "string",
          pattern: expect.stringContaining("MW"),
          $comment: "a power: from 1 kW to 10 GW, such as 150 MW",
          quantityRange: { minimum: "1 kW", maximum: "10 GW" },
        },
      },
      required: ["capacity"],
    });
  });

  it("have an example within their range", () => {
    expect(jsonSchemaOf(length({ minimum: "0 m", maximum: "2 m" })).examples).toEqual(["2 m"]);
  });
});

describe("a quantity close to 0", () => {
  const fromZero = power({ minimum: "0 W", maximum: "10 GW" });

  it.each(["1e-308 MW", "1e-20 W"])("is refused where 0 is allowed: %s", (text) => {
    const { error } = fromZero.safeParse(text);
    expect(error?.issues[0]?.message).toBe("this power is too small");
    expect((error?.issues[0] as { params?: { problem?: object } }).params?.problem).toMatchObject({
      allowed: expect.stringContaining("from 1e-9 W to 10 GW"),
    });
  });

  it.each(["0 W", "1e-8 W"])("is read where it is 0 or larger than that: %s", (text) => {
    expect(fromZero.safeParse(text).success).toBe(true);
  });
});
