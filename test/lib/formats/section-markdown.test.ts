import { mdDocument } from "../../../lib/formats/markdown";
import { sectionMarkdown, type HeadingStyle } from "../../../lib/formats/section-markdown";
import { figureColumn, tableOf, textColumn } from "../../../lib/formats/table";

const names = tableOf(
  [textColumn<string>("Name", (name) => [name, name]), figureColumn<string>("Length", ({ length }) => String(length))],
  ["a|"],
  { total: [{ text: "Total", strong: true }, "2"] },
);
const TABLE = "| Name | Length |\n| --- | ---: |\n| a\\|, a\\| | 2 |\n| **Total** | 2 |\n";
const written = (style?: HeadingStyle) => mdDocument(sectionMarkdown({ heading: "A*", blocks: [names] }, style));

describe("sectionMarkdown", () => {
  it("writes a heading, and a table with its sums", () => {
    expect(written()).toBe(`## A\\*\n\n${TABLE}`);
    expect(written("#")).toMatch(/^# A/);
    expect(written("bold")).toMatch(/^\*\*A\\\*\*\*\n/);
  });

  it("folds a section below its heading", () => {
    expect(written("folded")).toBe(`<details>\n<summary>A*</summary>\n\n${TABLE}\n</details>\n`);
  });

  it("writes sentences as a list or as paragraphs, with addresses as links", () => {
    const notes = ["one", { text: "two", address: "https://example.org" }];
    expect(mdDocument(sectionMarkdown({ blocks: [{ notes, list: true }, { notes: ["three"] }] }))).toBe(
      "- one\n- two, <https://example.org>\nthree\n",
    );
  });

  it("writes a title with one blank line", () => {
    expect(mdDocument(sectionMarkdown({ heading: "A", blocks: [] }, "#"))).toBe("# A\n");
  });
});
