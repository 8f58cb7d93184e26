import { floorDrawing } from "../../../../lib/html/drawings/floor-drawing";
import { rackSorts } from "../../../../lib/html/drawings/rack-sort";
import { checkedSite, type CheckedSite } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { floorMap, type HallFloor } from "../../../../lib/sizing/floor-map";
import { fiftyMillion } from "../../../../bench/sites";
import { checkedSample } from "../../../support/sample-site";

function drawn(site: CheckedSite) {
  const [hall] = floorMap(site);
  return floorDrawing("f", hall as HallFloor, rackSorts(planSite(site)), ({ letter }) => `sort-${letter}`);
}

/** Places that the paths of a sort begin at. */
const cellsOf = (text: string, letter: string) =>
  [...(new RegExp(`class="sort-${letter}" d="([^"]*)"`).exec(text)?.[1] ?? "").matchAll(/M([\d.]+ \d+)/g)].map(([at]) => at);

describe("floorDrawing", () => {
  it("draws every rack once, and says how many there are of each sort", () => {
    const site = checkedSample();
    const { drawing, caption } = drawn(site);
    const { pods, networkRacks } = planSite(site);
    const [own, switches] = [cellsOf(drawing.text, "A"), cellsOf(drawing.text, "S")];
    expect([own.length, switches.length]).toEqual([pods[0]?.racks, networkRacks.count]);
    expect(new Set([...own, ...switches]).size).toBe(own.length + switches.length);
    expect(caption).toMatch(/Each cell is one rack/);
    expect(drawing.text).toContain("A: 1,568 racks, pod h100");
  });

  it("says what a cell holds where racks are drawn together, and of how many halls it is one", () => {
    const { drawing, caption } = drawn(checkedSite(fiftyMillion));
    expect(caption).toMatch(/one of 100 identical halls\. Each cell is up to \d+ racks/);
    expect(drawing.text.length).toBeLessThan(150_000);
  });

  it("names what stands in rows by letters, not by colour alone", () => {
    expect(drawn(checkedSample()).drawing.text).toContain('class="strong">A S</text>');
  });
});
