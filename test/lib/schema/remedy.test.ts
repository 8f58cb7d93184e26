import { formRemedy, typeRemedy } from "../../../lib/schema/remedy";

const count = { type: "integer", minimum: 1 } as const;
const speed = { type: "number", unit: "Gbps" } as const;
const name = { type: "string", title: "name", $comment: "a name: letters", maxLength: 10 } as const;

describe("typeRemedy", () => {
  it.each([
    ["8", count, "write 8 without quotes"],
    ["1_000", count, "write 1000, in digits only"],
    ["1,000", count, "write 1000, in digits only"],
    ["many", count, "give a whole number of at least 1"],
    ["", count, "give a whole number of at least 1"],
    [2.5, count, "give a whole number of at least 1"],
    ["grid", { type: "array" } as const, "write it as a list: [grid]"],
    [{ a: 1 }, { type: "array" } as const, "begin each entry with a hyphen"],
    [[], { type: "object" } as const, 'write it as keys with their values, one "key: value" to a line'],
    ["400 Gbps", speed, "write 400, without the unit"],
    ["1.6 Tb/s", speed, "give a number in Gbps, without the unit"],
    ["70 %", { type: "number", maximum: 1 } as const, "write 0.7"],
    [2024, { type: "string" } as const, 'write it in quotes: "2024"'],
    [["x"], { type: "string" } as const, "give a text"],
  ])("says what to do about %j", (value, schema, remedy) => {
    expect(typeRemedy(value, schema)).toBe(remedy);
  });
});

describe("formRemedy", () => {
  it.each([
    ["../x", 'write it like "x"'],
    ["H100 Hall", 'write it like "h100-hall"'],
    ["9-to-5", 'write it like "to-5"'],
    ["much-too-long-a-name", 'write it like "much-too-l"'],
    ["123", "give a name"],
  ])("makes a name of %p", (value, remedy) => {
    expect(formRemedy(value, name)).toBe(remedy);
  });

  it("shows an example of any other form", () => {
    expect(formRemedy("22.7.2024", { type: "string", examples: ["2024-07-22"] })).toBe('write it like "2024-07-22"');
    expect(formRemedy("x", { type: "string", $comment: "a line of text: without breaks" })).toBe("give a line of text");
  });
});
