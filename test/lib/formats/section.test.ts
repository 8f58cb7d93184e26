import { blockLines, isTable, tableSections, titleSection, type Section } from "../../../lib/formats/section";
import { tableOf, textColumn } from "../../../lib/formats/table";

const names = tableOf([textColumn<string>("Name", (name) => name)], ["a"]);
const linesOf = (section: Section) => blockLines(section, "", () => ["table"], (note) => String(note)); // prettier-ignore

describe("blockLines", () => {
  it("sets a table off from what is above it, and nothing else", () => {
    const notes = { notes: ["one", "two"] };
    expect(linesOf({ blocks: [names, notes, notes, names] })).toEqual([
      ...["table", "one", "two", "one", "two", "", "table"],
    ]);
    expect(linesOf({ blocks: [{ notes: [] }, names] })).toEqual(["table"]);
  });
});

describe("tableSections", () => {
  it("has no section of an empty table", () => {
    expect(tableSections("Names", names)).toEqual([{ heading: "Names", blocks: [names] }]);
    expect(tableSections("Names", { ...names, rows: [] })).toEqual([]);
  });
});

describe("titleSection", () => {
  it("is a heading alone", () => {
    expect(titleSection("Report")).toEqual({ heading: "Report", blocks: [] });
  });
});

describe("isTable", () => {
  it("tells tables from sentences", () => {
    expect([names, { notes: [] }].map(isTable)).toEqual([true, false]);
  });
});
