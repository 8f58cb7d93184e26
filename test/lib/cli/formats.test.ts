import { chosenFormat, formatName } from "../../../lib/cli/formats";

const BILL = ["table", "json", "csv", "md", "cyclonedx", "xlsx"] as const;

describe("chosenFormat", () => {
  it("is the first format without --format and without --out", () => {
    expect(chosenFormat(BILL, {})).toBe("table");
  });

  it.each([
    ["bill.xlsx", "xlsx"],
    ["BILL.XLSX", "xlsx"],
    ["bill.json", "json"],
    ["bill.cdx.json", "cyclonedx"],
    ["bill.markdown", "md"],
    ["a.csv/bill.txt", "table"],
    ["/dev/stdout", "table"],
    ["bill", "table"],
  ])("for --out %s is %s", (out, format) => {
    expect(chosenFormat(BILL, { out })).toBe(format);
  });

  it.each([
    ["csv", undefined],
    ["csv", "bill.csv"],
    ["csv", "bill.data"],
    ["csv", "/dev/stdout"],
    ["cyclonedx", "bill.json"],
    ["json", "bill.cdx.json"],
  ] as const)("is %s as named, also for --out %s", (format, out) => {
    expect(chosenFormat(BILL, { format, out })).toBe(format);
  });

  it("fails for an ending that no format has, with those allowed", () => {
    expect(() => chosenFormat(BILL, { out: "bill.docx" })).toThrow(
      /CALL001: no output format has the file ending \.docx\n.*bill\.docx\n.*\.txt, \.json, \.csv, .*\n.*--format/,
    );
  });

  it("fails for an ending of a format that the command lacks", () => {
    expect(() => chosenFormat(["table", "md"], { out: "delta.xlsx" }, "with --since")).toThrow(
      /no output format with --since has the file ending \.xlsx\n.*\n.*\.txt, \.md, \.markdown/,
    );
  });

  it("fails for an ending that contradicts the format, with both ways out", () => {
    expect(() => chosenFormat(BILL, { format: "json", out: "bill.xlsx" })).toThrow(
      /CALL001: --format json contradicts the file ending \.xlsx\n.*bill\.xlsx\n.*\.json\n.*use --format xlsx, or rename/,
    );
  });

  it("fails for a format that is not available, with its scope", () => {
    expect(() => chosenFormat(["table"], { format: "html" }, "for a campus")).toThrow(
      /this format is not available for a campus\n.*html\n.*table/,
    );
  });
});

describe("formatName", () => {
  it("is how people write it", () => {
    expect(formatName("xlsx")).toBe("XLSX");
  });
});
