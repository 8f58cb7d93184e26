import { tableOf, textColumn } from "../../../lib/formats/table";
import { blocks, subsection } from "../../../lib/html/blocks";

const names = tableOf([textColumn<string>("Name", (name) => name)], ["a"]);

describe("blocks", () => {
  it("writes sentences as paragraphs or as a list, and errors as such", () => {
    const { text } = blocks({
      blocks: [
        { notes: ["one <b>"] },
        { notes: ["two", { text: "three", address: "x" }], list: true },
        { notes: ["four"], tone: "error" },
      ],
    });
    expect(text).toContain("<p>one &#60;b&#62;</p>");
    expect(text).toMatch(/<ul class="notes">\s*<li>two<\/li><li>three, x<\/li>\s*<\/ul>/);
    expect(text).toContain('<p class="bad">four</p>');
  });

  it("captions a table by the heading above it, for readers who do not see either", () => {
    expect(blocks({ heading: "All", blocks: [names] }).text).toContain('<caption class="unseen">All</caption>');
  });
});

describe("subsection", () => {
  it("has a heading of its own, where there is one", () => {
    expect(subsection({ heading: "All", blocks: [names] }).text).toContain("<h3>All</h3>");
    expect(subsection({ blocks: [names] }).text).not.toContain("<h3>");
  });
});
