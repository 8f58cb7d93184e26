import { columnName, firstRowOf, workbookOf, type BookSheet } from "../../../lib/bom/workbook";
import { unzipped } from "../../support/xlsx";

const sheet: BookSheet = {
  name: "Sums",
  above: ["A heading"],
  columns: [
    { head: "Text", width: 20 },
    { head: "Number", width: 10, format: "#,##0.00" },
  ],
  rows: [
    ["=1+1", 2],
    ["+x & <y>", null],
    ["Total", { formula: "SUM(B3:B4)" }],
  ],
  bold: [2],
  printed: 2,
};

describe("workbookOf", () => {
  const files = workbookOf([sheet]).then(unzipped);
  const file = async (name: string) => (await files)[name] ?? "";

  it("keeps text as text, whatever it begins with", async () => {
    const xml = await file("xl/worksheets/sheet1.xml");
    expect(await file("xl/sharedStrings.xml")).toMatch(/=1\+1[^]*\+x &amp; &lt;y&gt;/);
    expect([...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)).toEqual(["SUM(B3:B4)"]);
  });

  it("states no value of a formula, so that whoever opens it calculates it", async () => {
    expect(await file("xl/worksheets/sheet1.xml")).not.toMatch(/<\/f><v>/);
    expect(await file("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("keeps the heads in sight, and prints them on pages as wide as the columns, in landscape", async () => {
    const xml = await file("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(await file("xl/workbook.xml")).toMatch(
      /Print_Area"[^>]*>Sums!\$A\$1:\$B\$5<[^]*Print_Titles"[^>]*>Sums!\$2:\$2</,
    );
  });

  it("gives the same bytes for the same sheets, at any time", async () => {
    const [first, second] = [await workbookOf([sheet]), await workbookOf([sheet])];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe("columns and rows", () => {
  it("are named as spreadsheets do", () => {
    expect([columnName(0), columnName(25), firstRowOf(sheet)]).toEqual(["A", "Z", 3]);
  });
});
