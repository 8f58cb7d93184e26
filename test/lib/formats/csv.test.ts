import * as fc from "fast-check";
import { csvCell, csvTable, type CsvColumns } from "../../../lib/formats/csv";

describe("csvTable", () => {
  it("has a header, ends every row with CRLF, quotes what needs it and leaves unknown cells empty", () => {
    const columns: CsvColumns<readonly [string, number | null]> = { a: ([text]) => text, b: ([, figure]) => figure };
    const rows = [['say "x", y', null] as const, ["two\nlines", 1.5] as const];
    expect(csvTable(columns, rows)).toBe('a,b\r\n"say ""x"", y",\r\ntwo·lines,1.5\r\n');
  });
});

describe("csvCell", () => {
  it("leaves plain text as it is", () => {
    for (const text of ["", "swp1s0", "port 1", "1/2-3", " a "]) expect(csvCell(text)).toBe(text);
  });

  it("leaves negative numbers as they are", () => {
    expect(csvCell(-1.5)).toBe("-1.5");
  });

  it("quotes what would end a cell, and doubles quotes", () => {
    expect(["a,b", 'a"b'].map(csvCell)).toEqual(['"a,b"', '"a""b"']);
  });

  it("makes text of what a spreadsheet would take for a formula", () => {
    for (const text of ["=1+1", "+1", "-1", "@sum", "  =1", "\uff1d1"]) expect(csvCell(text)).toBe(`'${text}`);
    expect(csvCell('=cmd|"/c",1')).toBe(`"'=cmd|""/c"",1"`);
  });

  it("has no formula behind a byte order mark or a tab, which spreadsheets skip", () => {
    expect(["\ufeff=1", "\t=1", "\r=1"].map(csvCell)).toEqual(["·=1", "·=1", "·=1"]);
  });

  it("is one cell of one line for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cell = csvCell(text);
        const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', "") : cell;
        expect(inner).not.toMatch(cell.startsWith('"') ? /["\r\n]/ : /[",\r\n]/);
      }),
    );
  });
});
