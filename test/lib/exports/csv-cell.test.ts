import { csvCell } from "../../../lib/exports/csv-cell";

describe("csvCell", () => {
  it("leaves plain text as it is", () => {
    for (const text of ["", "swp1s0", "port 1", "1/2-3"]) expect(csvCell(text)).toBe(text);
  });

  it("quotes what would end a cell or a row, and doubles quotes", () => {
    expect(["a,b", 'a"b', "a\nb", "a\r\nb"].map(csvCell)).toEqual(['"a,b"', '"a""b"', '"a\nb"', '"a\r\nb"']);
  });

  it("makes text of what a spreadsheet would take for a formula", () => {
    for (const text of ["=1+1", "+1", "-1", "@sum"]) expect(csvCell(text)).toBe(`'${text}`);
    expect(csvCell('=cmd|"/c",1')).toBe(`"'=cmd|""/c"",1"`);
  });
});
