import { bomContent } from "../../../../lib/html/sections/bom-content";
import { sampleReport } from "../../report/sample-report";

const { bom } = sampleReport;
const { text } = bomContent(bom);
const lines = text.slice(text.indexOf('<table id="bom-lines">'));

describe("bomContent", () => {
  it("has every line, by system, with values to sort by", () => {
    expect([...lines.matchAll(/<tr data-group="(\w+)">/g)].map(([, system]) => system)).toEqual(
      bom.lines.map(({ system }) => system),
    );
    const [first] = bom.lines;
    expect(lines).toContain(`data-v="${first?.quantity}"`);
    expect(lines).toContain(`data-v="${first?.price?.total.usd}"`);
  });

  it("says where a line has no price, which sorts as nothing", () => {
    expect(lines).toContain('data-v="">no price</td>');
  });

  it("escapes the names of parts and sources", () => {
    expect(text).not.toContain("<b>bars");
    expect(text).toContain("&#60;b&#62;bars&#60;/b&#62;");
  });

  it("offers each system with lines to pick", () => {
    for (const { system } of bom.systems) expect(text).toContain(`<option value="${system}">`);
  });
});
