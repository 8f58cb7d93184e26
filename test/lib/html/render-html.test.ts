import { renderHtml } from "../../../lib/html";
import { reportSite } from "../../../lib/report";
import { checkedSite, loadSite } from "../../../lib/model";
import { fiftyMillion } from "../../../bench/sites";
import { checkedSample, sampleSite } from "../../support/sample-site";

const NASTY = `</script><script>alert(1)</script><img src=x onerror="alert(2)">`;
const page = renderHtml(reportSite(checkedSample()));
const ids = (text: string) => [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

describe("renderHtml", () => {
  it("makes a small page as it was looked at", () => {
    const text = renderHtml(reportSite(loadSite("test/fixtures/smallest.yaml")));
    expect(text.slice(text.indexOf("<body>"), text.indexOf("<script>"))).toMatchSnapshot();
  });

  it("makes the same bytes twice", () => {
    expect(renderHtml(reportSite(checkedSample()))).toBe(page);
  });

  it("refers to nothing outside itself but for links, and has no style or script of elements", () => {
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|audio|video|base|form)\b/);
    expect(page).not.toMatch(/\s(src|srcset|style|on\w+)=/);
    const addresses = [...page.matchAll(/<(\w+)[^>]*\shref="([^"#])/g)].map(([, element]) => element);
    expect(new Set(addresses)).toEqual(new Set(["a"]));
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; `);
  });

  it("shows what a site says as text, whatever that is", () => {
    const base = sampleSite();
    const site = checkedSite({
      ...base,
      title: NASTY,
      parts: [{ id: "chassis", class: "accessory", vendor: NASTY, model: NASTY }],
      items: [{ part: "chassis", count: 2, system: "compute", for: NASTY }],
      reported: [{ metric: "gpus", value: 1, source: NASTY, note: NASTY }],
    });
    const text = renderHtml(reportSite(site));
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toContain("<img");
    expect(text.split("&#60;img src=x").length).toBeGreaterThan(5);
  });

  it("has ids that are there once, and only links to ids that are there", () => {
    const all = ids(page);
    expect(new Set(all).size).toBe(all.length);
    for (const [, id] of page.matchAll(/href="#([^"]*)"/g)) expect(all).toContain(id);
    for (const [, list = ""] of page.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const id of list.split(" ")) expect(all).toContain(id);
  });

  it("has one first heading, and below it each level by the one above", () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it("is about a phase where the report is", () => {
    const phases = [{ name: "first", date: "2024-07-22", pods: { h100: 63 } }];
    const text = renderHtml(reportSite(checkedSample({ phases }), "first"));
    expect(text).toContain("Site sample, phase first.");
    expect(text).toContain("<strong>32,256</strong>");
    expect(page).not.toContain('id="phases"');
  });

  it("stays small for fifty million GPUs, in a hundred halls and in one", () => {
    for (const islands of [100, 1]) {
      const text = renderHtml(reportSite(checkedSite({ ...fiftyMillion, islands })));
      expect(Buffer.byteLength(text)).toBeLessThan(500_000);
    }
  });
});
