import { renderDeltaCsv } from "../../../../lib/bom/delta/render-delta-csv";
import { sampleDelta } from "../sample-delta";

describe("renderDeltaCsv", () => {
  const [heads = "", ...rows] = renderDeltaCsv(sampleDelta).trimEnd().split("\r\n");
  const column = (head: string) => rows.map((row) => row.split(",")[heads.split(",").indexOf(head)]);

  it("has a row for each line, with what there is more of", () => {
    expect(column("part")).toEqual(sampleDelta.lines.map((line) => line.part));
    expect(column("quantity")).toEqual(sampleDelta.lines.map((line) => String(line.quantity)));
  });

  it("leaves the amount of a part that nobody has priced empty", () => {
    expect(column("difference_usd")).toEqual(sampleDelta.lines.map((line) => String(line.difference?.usd ?? "")));
  });
});
