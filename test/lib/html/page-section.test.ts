import { markup } from "../../../lib/html/markup";
import { figureBox, pageSection } from "../../../lib/html/page-section";

describe("pageSection", () => {
  it("is named by its heading", () => {
    const { text } = pageSection({ id: "floor", title: "Floor", content: markup`<p>racks</p>` });
    expect(text).toMatch(/^<section id="floor" aria-labelledby="floor-h">\s*<h2 id="floor-h">Floor<\/h2>\s*<p>racks<\/p>/);
  });
});

describe("figureBox", () => {
  it("shows a caption below a drawing that can be scrolled by keyboard", () => {
    const { text } = figureBox(markup`<svg></svg>`, "racks & more");
    expect(text).toContain('tabindex="0" role="region" aria-label="racks &#38; more"><svg></svg></div>');
    expect(text).toContain("<figcaption>racks &#38; more</figcaption>");
  });
});
