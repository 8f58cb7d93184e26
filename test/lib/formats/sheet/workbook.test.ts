import { workbookOf } from "../../../../lib/formats/sheet/workbook";
import { unzipped } from "../../../support/xlsx";
import { pages, sheet } from "../../bom/sample-sheet";

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
});
