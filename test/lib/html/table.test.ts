import { table } from "../../../lib/html/table";

const COLUMNS = [{ head: "Name" }, { head: "Figure", figures: true }];

describe("table", () => {
  it("has heads with scopes, a caption, and a box that can be scrolled by keyboard", () => {
    const { text } = table({ caption: "All <of it>", columns: COLUMNS, rows: [["a", "1"]] });
    expect(text).toContain('tabindex="0" role="region" aria-label="All &#60;of it&#62;"');
    expect(text).toContain('<caption class="">All &#60;of it&#62;</caption>');
    expect(text).toContain('<th scope="col" class="">Name</th><th scope="col" class="n">Figure</th>');
    expect(text).toContain('<tr><th scope="row">a</th><td class="n">1</td></tr>');
    expect(text).not.toContain("tfoot");
  });

  it("keeps the value that a cell is sorted by, and what a row is picked by", () => {
    const rows = [
      ["a", { shown: "$1 B", value: 1e9 }],
      ["b", { shown: "", value: null }],
    ];
    const { text } = table({ caption: "c", columns: COLUMNS, rows, groups: ["x", "y"], id: "t", headed: true });
    expect(text).toContain('<tr data-group="x"><th scope="row">a</th><td class="n" data-v="1000000000">$1 B</td></tr>');
    expect(text).toContain('<td class="n" data-v=""></td>');
    expect(text).toContain('<table id="t">');
    expect(text).toContain('<caption class="unseen">');
  });

  it("ends in sums where it has some", () => {
    const { text } = table({ caption: "c", columns: COLUMNS, rows: [], total: ["Total", "5"] });
    expect(text).toContain('<tfoot><tr><th scope="row">Total</th><td class="n">5</td></tr></tfoot>');
  });
});
