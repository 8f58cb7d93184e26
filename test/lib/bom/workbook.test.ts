import type { BookSheet } from "../../../lib/bom/book-sheet";
import { workbookOf } from "../../../lib/bom/workbook";
import { unzipped } from "../../support/xlsx";

const sheet: BookSheet = {
  name: "Sums",
  above: ["A heading"],
  columns: [
    { head: "Text", width: 20 },
    { head: "Number", width: 10, format: "#,##0.00" },
    { head: "More", width: 10 },
  ],
  rows: [
    ["=1+1", 0, "short"],
    ["+x & <y>", null, "longer than its column"],
    ["Total", { formula: "SUM(B3:B4)", format: '"≥ "#,##0' }],
  ],
  bold: [2],
  filtered: 2,
  printed: 3,
  notes: ["a note"],
};
const pages = { title: "R&D <site>", document: "Bill", note: "Price date: 2025" };

describe("workbookOf", () => {
  const files = workbookOf([sheet], pages).then(unzipped);
  const file = async (name: string) => (await files)[name] ?? "";

  it("keeps text as text, whatever it begins with", async () => {
    const xml = await file("xl/worksheets/sheet1.xml");
    expect(await file("xl/sharedStrings.xml")).toMatch(/=1\+1[^]*\+x &amp; &lt;y&gt;/);
    expect([...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)).toEqual(["SUM(B3:B4)"]);
  });

  it("writes a 0 as a number, and nothing for an unknown figure", async () => {
    const xml = await file("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<c r="B3"[^>]*><v>0<\/v>/);
    expect(xml).not.toContain('r="B4"');
  });

  it("stores no value of a formula, so that every program calculates it", async () => {
    expect(await file("xl/worksheets/sheet1.xml")).not.toMatch(/<\/f><v>/);
    expect(await file("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("lets the format of a cell replace the format of its column", async () => {
    expect(await file("xl/styles.xml")).toContain('formatCode="&quot;≥ &quot;#,##0"');
  });

  it("makes rows as high as their wrapped texts", async () => {
    const heights = [...(await file("xl/worksheets/sheet1.xml")).matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)];
    expect(heights.map(([, row, height]) => [row, height])).toEqual([
      ["2", "12.75"],
      ["3", "12.75"],
      ["4", "38.25"],
      ["5", "12.75"],
      ["8", "12.75"],
    ]);
  });

  it("has notes below the rows, across the page", async () => {
    expect(await file("xl/worksheets/sheet1.xml")).toContain('<mergeCell ref="A8:C8"/>');
  });

  it("gives the same bytes for the same sheets, at any time", async () => {
    const [first, second] = [await workbookOf([sheet], pages), await workbookOf([sheet], pages)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("freezes the heads, and repeats them on pages one sheet wide, in landscape", async () => {
    const xml = await file("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(await file("xl/workbook.xml")).toMatch(
      /Print_Area"[^>]*>Sums!\$A\$1:\$C\$8<[^]*Print_Titles"[^>]*>Sums!\$2:\$2</,
    );
  });

  it("has a filter on the lines, without their sums", async () => {
    expect(await file("xl/worksheets/sheet1.xml")).toContain('</sheetData><autoFilter ref="A2:C4"/>');
    expect(await file("xl/workbook.xml")).toContain('localSheetId="0" hidden="1">Sums!$A$2:$C$4<');
  });

  it("prints the site, the day of printing and page numbers on each page", async () => {
    const xml = await file("xl/worksheets/sheet1.xml");
    expect(xml).toContain("<oddHeader>&amp;LR&amp;&amp;D &lt;site&gt;&amp;RBill</oddHeader>");
    expect(xml).toContain("<oddFooter>&amp;LPrinted &amp;D&amp;CPrice date: 2025&amp;RPage &amp;P of &amp;N</oddFooter>");
  });

  it("cuts long texts in the margins, which Excel limits to 255 characters", async () => {
    const long = unzipped(await workbookOf([sheet], { title: "&".repeat(500), document: "Bill", note: "" }));
    const [, header = ""] = /<oddHeader>(.*)<\/oddHeader>/.exec(long["xl/worksheets/sheet1.xml"] ?? "") ?? [];
    expect(header.replace(/&amp;/g, "&").length).toBeLessThan(255);
    expect(header).toContain("…&amp;RBill");
  });

  it("has every element of the workbook once, and fonts in the order of the schema", async () => {
    const workbook = await file("xl/workbook.xml");
    for (const element of ["definedNames", "calcPr"]) {
      expect(workbook.match(new RegExp(`<${element}[ />]`, "g"))).toHaveLength(1);
    }
    const fonts = (await file("xl/styles.xml")).match(/(?<=<font>).*?(?=<\/font>)/g) ?? [];
    expect(fonts.map((font) => [...font.matchAll(/<(\w+)/g)].map(([, name]) => name).join(" "))).toEqual([
      "sz color name family",
      "b sz color name family",
    ]);
  });
});
