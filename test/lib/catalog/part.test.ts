import { partIdSchema, partSchema } from "../../../lib/catalog";
import { Power } from "../../../lib/units";

const cdu = { id: "my-cdu", class: "cdu", capacity: "100 kW" };

describe("partIdSchema", () => {
  it.each(["nvidia-sn5600", "nvidia-mcp4y10-0.5m", "3m"])("takes %s", (id) => {
    expect(partIdSchema.safeParse(id).success).toBe(true);
  });

  it.each(["Nvidia", "-x", "a b", "", "a".repeat(81), "__proto__"])("fails for %p", (id) => {
    expect(partIdSchema.safeParse(id).success).toBe(false);
  });
});

describe("partSchema", () => {
  it("parses quantities and fills in defaults", () => {
    const part = partSchema.parse(cdu);
    expect(part).toMatchObject({ class: "cdu", redundancy: "N" });
    expect(part.class === "cdu" && part.capacity.toKilowatts()).toBe(100);
  });

  it("takes quantities as instances too", () => {
    expect(partSchema.parse({ ...cdu, capacity: Power.kilowatts(100) })).toEqual(partSchema.parse(cdu));
  });

  it.each([
    ["an unknown class", { ...cdu, class: "teapot" }],
    ["an unknown key", { ...cdu, flavour: "mint" }],
    ["a missing figure", { id: "my-cdu", class: "cdu" }],
    ["a quantity without its unit", { ...cdu, capacity: 100 }],
    ["a quantity of another kind", { ...cdu, capacity: "100 kWh" }],
    ["a negative price", { ...cdu, price: -1 }],
    [
      "a share above one",
      { id: "n", class: "node", gpu: "g", gpus: 1, nics: 1, nicGbps: 1, maximum: "1 W", liquidShare: 1.1 },
    ],
  ])("fails for %s", (_what, part) => {
    expect(partSchema.safeParse(part).success).toBe(false);
  });
});
