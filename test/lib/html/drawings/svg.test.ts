import { box, boxHeight, label, labelOnGround, line, places, svg } from "../../../../lib/html/drawings/svg";

describe("svg", () => {
  it("tells what it shows to readers who do not see it", () => {
    const { text } = svg("a", { title: "A <drawing>", description: "of nothing", height: 10, content: null });
    expect(text).toContain('role="img" aria-labelledby="a-t a-d"');
    expect(text).toContain('<title id="a-t">A &#60;drawing&#62;</title>');
    expect(text).toContain('<desc id="a-d">of nothing</desc>');
  });
});

describe("label", () => {
  it("is cut to its room, with the whole text on hovering", () => {
    expect(label(1, 2, "short").text).toBe('<text x="1" y="2" class="">short</text>');
    expect(label(1, 2, "far too long", { width: 36 }).text).toContain("<title>far too long</title>far …</text>");
  });
});

describe("labelOnGround", () => {
  it("hides the lines below it", () => {
    expect(labelOnGround(10, 20, "text").text).toMatch(/^<rect class="ground" x="6"[^]*text<\/text>$/);
  });
});

describe("box", () => {
  it("has a bar of what is used, in another kind where that is more than all", () => {
    const bar = (use: number) => /class="(used|over)" x="10" y="\d+" width="(\d+)"/.exec(boxOf(use))?.slice(1);
    const boxOf = (use: number | null) => box({ x: 0, y: 0, width: 120, lines: ["a"], use }).text;
    expect([0, 0.5, 1, 1.2].map(bar)).toEqual([
      ["used", "0"],
      ["used", "50"],
      ["used", "100"],
      ["over", "100"],
    ]);
    expect(boxOf(null)).not.toContain("track");
  });

  it("is as high as its lines ask for", () => {
    expect(box({ x: 0, y: 0, width: 9, lines: ["a", "b"] }).text).toContain(`height="${boxHeight(2)}"`);
    expect(boxHeight(2, true)).toBeGreaterThan(boxHeight(2));
  });
});

describe("line", () => {
  it("goes along its points", () => {
    expect(line("wire", [1, 2], [3, 4]).text).toContain('points="1,2 3,4 "');
  });
});

describe("places", () => {
  it("fills a width with gaps between", () => {
    expect(places(3, 10, 100, 5)).toEqual([
      { x: 10, width: 30 },
      { x: 45, width: 30 },
      { x: 80, width: 30 },
    ]);
  });
});
