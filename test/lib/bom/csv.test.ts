import { csvOf } from "../../../lib/bom/csv";

describe("csvOf", () => {
  it("ends every row with CRLF, quotes what needs it and leaves unknown cells empty", () => {
    expect(
      csvOf([
        ["a", "b"],
        ['say "x", y', null],
        ["two\nlines", 1.5],
      ]),
    ).toBe('a,b\r\n"say ""x"", y",\r\n"two\nlines",1.5\r\n');
  });

  it("lets no cell be a formula", () => {
    expect(csvOf([["=1+1"]])).toBe("'=1+1\r\n");
  });
});
