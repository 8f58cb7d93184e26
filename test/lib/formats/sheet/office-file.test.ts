import { workbookOf } from "../../../../lib/formats/sheet/workbook";
import { unzipped } from "../../../support/xlsx";
import { pages, sheet } from "../../bom/sample-sheet";

describe("a workbook as the schema of Office wants it", () => {
  it("has the elements of its fonts in order", async () => {
    const styles = unzipped(await workbookOf([sheet], pages))["xl/styles.xml"] ?? "";
    const fonts = styles.match(/(?<=<font>).*?(?=<\/font>)/g) ?? [];
    expect(fonts.map((font) => [...font.matchAll(/<(\w+)/g)].map(([, name]) => name).join(" "))).toEqual([
      "sz color name family",
      "b sz color name family",
    ]);
  });
});
