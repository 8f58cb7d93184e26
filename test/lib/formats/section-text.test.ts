import { sectionsText } from "../../../lib/formats/section-text";
import { figureColumn, tableOf, textColumn } from "../../../lib/formats/table";

const tableWith = (rows: readonly string[], aligned?: string) =>
  tableOf(
    [textColumn<string>("Name", (name) => name), figureColumn<string>("Length", ({ length }) => String(length))],
    rows,
    { ...(aligned === undefined ? {} : { aligned }), total: ["Total", "9"] },
  );

describe("sectionsText", () => {
  it("writes headings, tables with their sums and sentences, and a blank line after each section", () => {
    const sections = [
      { heading: "Names", blocks: [tableWith(["ada"]), { notes: ["All of them."] }] },
      { blocks: [{ notes: [{ text: "From a list", address: "https://example.org" }] }] },
    ];
    expect(sectionsText(sections)).toBe(
      [
        ...["Names", "Name   Length", "-----  ------", "ada         3", "Total       9", "All of them.", ""],
        ...["From a list, https://example.org", ""],
      ].join("\n"),
    );
  });

  it("makes tables of a group equally wide", () => {
    const heads = (aligned?: string) =>
      sectionsText([{ blocks: [tableWith(["ada"], aligned)] }, { blocks: [tableWith(["ada lovelace"], aligned)] }])
        .split("\n")
        .filter((line) => line.startsWith("Name"));
    expect(new Set(heads("names")).size).toBe(1);
    expect(new Set(heads()).size).toBe(2);
  });

  it("colours headings, tones and levels on request", () => {
    const levels = tableOf([textColumn<string>("Level", (level) => level, { kind: "level" })], ["error", "other"]);
    const text = sectionsText([{ heading: "All", blocks: [{ notes: ["bad"], tone: "error" }, levels] }], { color: true });
    expect(text).toContain("\u001b[1mAll\u001b[22m");
    expect(text).toContain("\u001b[31mbad\u001b[39m");
    expect(text).toMatch(/\[31merror[^]*\nother/);
  });

  it("wraps sentences to the terminal", () => {
    const lines = sectionsText([{ blocks: [{ notes: ["word ".repeat(40).trim()] }] }], { columns: 60 }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
