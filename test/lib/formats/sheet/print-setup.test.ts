import { workbookOf } from "../../../../lib/formats/sheet/workbook";
import { unzipped } from "../../../support/xlsx";
import { pages, sheet } from "../../bom/sample-sheet";

describe("the print set-up of a workbook", () => {
  const files = workbookOf([sheet], pages).then(unzipped);
  const file = async (name: string) => (await files)[name] ?? "";

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
    expect(xml).toContain("<oddHeader>&#38;LR&#38;&#38;D &#60;site&#62;&#38;RBill</oddHeader>");
    expect(xml).toContain("<oddFooter>&#38;LPrinted &#38;D&#38;CPrice date: 2025&#38;RPage &#38;P of &#38;N</oddFooter>");
  });

  it("cuts long texts in the margins, which Excel limits to 255 characters", async () => {
    const long = unzipped(await workbookOf([sheet], { title: "&".repeat(500), document: "Bill", note: "" }));
    const [, header = ""] = /<oddHeader>(.*)<\/oddHeader>/.exec(long["xl/worksheets/sheet1.xml"] ?? "") ?? [];
    expect(header.replace(/&#38;/g, "&").length).toBeLessThan(255);
    expect(header).toContain("…&#38;RBill");
  });

  it("leaves each element of the workbook once", async () => {
    const workbook = await file("xl/workbook.xml");
    for (const element of ["definedNames", "calcPr"]) {
      expect(workbook.match(new RegExp(`<${element}[ />]`, "g"))).toHaveLength(1);
    }
  });
});
