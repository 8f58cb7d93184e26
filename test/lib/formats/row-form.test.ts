import { ROW_FORMS } from "../../../lib/formats/row-form";

const rowOf = (form: (typeof ROW_FORMS)[keyof typeof ROW_FORMS], cells: readonly string[]) =>
  ["a", "b"].map((column, index) => form.before(column, index) + (cells[index] ?? "")).join("") + form.end;

describe("ROW_FORMS", () => {
  it("has a header and rows that end with CRLF for csv", () => {
    const { csv } = ROW_FORMS;
    expect(csv.header(["a", "b"]) + rowOf(csv, [csv.text("x,y"), csv.none])).toBe('a,b\r\n"x,y",\r\n');
  });

  it("has an object in each line for jsonl", () => {
    const { jsonl } = ROW_FORMS;
    expect(jsonl.header()).toBe("");
    expect(rowOf(jsonl, [jsonl.text('x"'), jsonl.none])).toBe('{"a":"x\\"","b":null}\n');
  });
});
