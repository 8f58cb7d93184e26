import { frozenZip } from "../../../../lib/formats/sheet/frozen-zip";
import { workbookOf } from "../../../../lib/formats/sheet/workbook";

const sheet = {
  ...{ name: "A", above: [], columns: [{ head: "x", width: 9 }], rows: [["y"]] },
  ...{ bold: [], filtered: 0, printed: 1, notes: [] },
};
const pages = { title: "a", document: "b", note: "c" };

describe("frozenZip", () => {
  it("dates every file of an archive to the earliest day of the format", async () => {
    const archive = Buffer.from(await workbookOf([sheet], pages));
    // 0x04034b50, version, flags, method; then time and date.
    const first = archive.subarray(10, 14);
    expect([...first]).toEqual([0, 0, 0x21, 0]);
    const entry = archive.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    expect([...archive.subarray(entry + 12, entry + 16)]).toEqual([0, 0, 0x21, 0]);
  });

  it("rejects data that is not an archive", () => {
    expect(() => frozenZip(new Uint8Array(100))).toThrow("not a ZIP archive");
    expect(() => frozenZip(new Uint8Array(3))).toThrow("not a ZIP archive");
  });
});
