import type { Table } from "../../../lib/formats/table";
import { table } from "../../../lib/html/table";

const COLUMNS = [{ head: "Name" }, { head: "Figure", align: "right" }] as const;
const tableWith = (more: Partial<Table>, options?: Parameters<typeof table>[1]) =>
  table({ columns: COLUMNS, rows: [], ...more }, options).text;

describe("table", () => {
  it("has heads with scopes, a caption, and a box that can be scrolled by keyboard", () => {
    const text = tableWith({ caption: "All <of it>", rows: [["a", "1"]] });
    expect(text).toContain('tabindex="0" role="region" aria-label="All &#60;of it&#62;"');
    expect(text).toContain('<caption class="">All &#60;of it&#62;</caption>');
    expect(text).toContain('<th scope="col" class="">Name</th><th scope="col" class="n">Figure</th>');
    expect(text).toContain('<tr><th scope="row">a</th><td class="n">1</td></tr>');
    expect(text).not.toContain("tfoot");
  });

  it("keeps the value that a cell is sorted by, and what a row is picked by", () => {
    const rows = [
      ["a", { text: "$1 B", value: 1e9 }],
      ["b", { text: "", value: null }],
    ];
    const text = tableWith({ rows }, { groups: ["x", "y"], id: "t", heading: "c" });
    expect(text).toContain('<tr data-group="x"><th scope="row">a</th><td class="n" data-v="1000000000">$1 B</td></tr>');
    expect(text).toContain('<td class="n" data-v=""></td>');
    expect(text).toContain('<table id="t">');
    expect(text).toContain('<caption class="unseen">c</caption>');
  });

  it("ends in sums where it has some", () => {
    const text = tableWith({ total: [{ text: "Total", strong: true }, "5"] });
    expect(text).toContain('<tfoot><tr><th scope="row">Total</th><td class="n">5</td></tr></tfoot>');
  });

  it("shows details, levels in their colour and web addresses as links", () => {
    const columns = [{ head: "Part" }, { head: "Level", kind: "level" }, { head: "Address", kind: "address" }] as const;
    const text = tableWith({ columns, rows: [[{ text: "Node", detail: "node-1" }, "error", "see https://example.org/"]] });
    expect(text).toContain("Node <small>node-1</small>");
    expect(text).toContain('<span class="level error">error</span>');
    expect(text).toContain('see <a href="https://example.org/" rel="noreferrer noopener">https://example.org/</a>');
  });

  it("has no column of another form, and the texts of a cell in one line", () => {
    const columns = [{ head: "Name" }, { head: "Terminal", only: ["terminal"] }] as const;
    const text = tableWith({ columns, rows: [[["a", "b"], "c"]] });
    expect(text).toContain('<tr><th scope="row">a, b</th></tr>');
    expect(text).not.toContain("Terminal");
  });
});
