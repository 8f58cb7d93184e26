import { STYLE } from "../../../lib/html/style";

/** Relative luminance, after WCAG 2.2. */
function luminance(color: string): number {
  const hex = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join("") : color.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const themes = [...STYLE.matchAll(/(--ground:[^}]*)/g)].map(([, text = ""]) =>
  Object.fromEntries([...text.matchAll(/--(\w+):(#\w+)/g)].map(([, name = "", color = ""]) => [name, color])),
);

describe("the style", () => {
  it("has a light and a dark theme of the same colours, and prints the light one", () => {
    expect(themes).toHaveLength(3);
    expect(Object.keys(themes[1] ?? {})).toEqual(Object.keys(themes[0] ?? {}));
    expect(themes[2]).toEqual(themes[0]);
  });

  it.each([0, 1])("has text that can be read on all grounds, in theme %i (WCAG AA)", (index) => {
    const theme = themes[index] ?? {};
    for (const text of ["ink", "soft", "accent", "bad", "warn"])
      for (const ground of ["ground", "card"])
        expect([text, ground, contrast(theme[text] ?? "", theme[ground] ?? "") >= 4.5]).toEqual([text, ground, true]);
    for (const ground of ["box", "load", "source"])
      expect(contrast(theme["ink"] ?? "", theme[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it.each([0, 1])("has colours of racks and lines that stand out, in theme %i (WCAG AA)", (index) => {
    const theme = themes[index] ?? {};
    const names = [...Array.from({ length: 8 }, (_, place) => `c${place}`), "edge", "used", "warm", "cold", "bad"];
    for (const name of names) {
      expect([name, contrast(theme[name] ?? "", theme["ground"] ?? "") >= 3]).toEqual([name, true]);
    }
  });

  it("names no address", () => {
    expect(STYLE).not.toMatch(/url\(|@import|https?:/);
  });
});
