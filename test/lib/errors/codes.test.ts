import { ERROR_CODES } from "../../../lib/errors";

describe("ERROR_CODES", () => {
  it("numbers the codes of each kind without a gap, in order", () => {
    const kinds = new Map<string, number[]>();
    for (const code of Object.keys(ERROR_CODES)) {
      const [, kind = "", number] = /^([A-Z]+)(\d{3})$/.exec(code) ?? [];
      kinds.set(kind, [...(kinds.get(kind) ?? []), Number(number)]);
    }
    for (const numbers of kinds.values()) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("gives each code a title of its own, without a full stop", () => {
    const titles = Object.values(ERROR_CODES);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[A-Z].*[^.]$/);
  });
});
