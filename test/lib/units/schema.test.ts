import { z } from "zod";
import { Power } from "../../../lib/units";
import { positivePower, power, temperature } from "../../../lib/units/schema";

const schema = z.strictObject({ capacity: power(), supply: temperature().optional() });

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

  it("fail for a power of nothing where something is divided by it", () => {
    const issues = positivePower().safeParse("0 MW").error?.issues;
    expect(issues).toMatchObject([{ params: { problem: { code: "UNIT002" } } }]);
    expect(positivePower().safeParse("x").error?.issues).toHaveLength(1);
  });

  it("are a text with its pattern in a JSON Schema", () => {
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
    expect(json).toMatchObject({
      properties: { capacity: { type: "string", pattern: expect.stringContaining("MW") } },
      required: ["capacity"],
    });
  });
});
