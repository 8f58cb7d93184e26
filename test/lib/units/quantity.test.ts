import { Energy, Power, Quantity } from "../../../lib/units";

describe("Quantity", () => {
  it("knows its dimension, also of another copy of the package", () => {
    const foreign = { [Symbol.for("gigasite/quantity")]: "a power" };
    expect(Quantity.isOf(Power.watts(1), Power.dimension)).toBe(true);
    expect(Quantity.isOf(foreign, Power.dimension)).toBe(true);
    expect(Quantity.isOf(Energy.kilowattHours(1), Power.dimension)).toBe(false);
    expect(Quantity.isOf("1 W", Power.dimension)).toBe(false);
    expect(Quantity.isOf(null, Power.dimension)).toBe(false);
  });

  it("turns into its text in JSON", () => {
    expect(JSON.stringify({ capacity: Power.megawatts(150) })).toBe('{"capacity":"150 MW"}');
  });

  it("writes nothing of a unit as nothing of its base unit", () => {
    expect(Power.watts(0).toString()).toBe("0 W");
  });

  it("fails for numbers that are none, such as tokens", () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, -1.8881545897087605e289]) {
      expect(() => Power.watts(amount)).toThrow("UNIT002");
    }
  });
});
