import { floorContent } from "../../../../lib/html/sections/floor-content";
import { study } from "../../../../lib/study";
import { checkedSample } from "../../../support/sample-site";

const section = (changes: Parameters<typeof checkedSample>[0] = {}, phase?: string) => {
  const { floor, plan } = study(checkedSample(changes)).at(phase);
  return floorContent(floor, plan).text;
};

const pod = (name: string, count: number, feeds: string[]) => ({
  ...{ name, count, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100", feeds },
});

describe("floorContent", () => {
  it("colours racks by pod, power and feed, each with a legend that names the letters", () => {
    const text = section({ pods: [pod("one", 2, ["grid"]), pod("two", 2, ["turbines"])] });
    expect(text).toContain('class="p0 w2 f0"');
    expect(text).toContain('class="p1 w2 f1"');
    expect(text).toContain('class="ps ws f2"');
    const legends = [...text.matchAll(/<ul class="legend by-(\w+)"[^]*?<\/ul>/g)].map(([legend, by]) => [
      by,
      [...legend.matchAll(/<\/svg>\s*([^<]*?)\s*<\/li>/g)].map(([, entry]) => entry),
    ]);
    expect(legends).toEqual([
      ["pod", ["A: pod one", "B: pod two", "S: switches"]],
      ["power", ["A, B: 50 to 100 kW", "S: unknown"]],
      ["feed", ["A: grid", "B: turbines", "S: grid + turbines"]],
    ]);
  });

  it("draws each make-up of hall once, and no more than a few", () => {
    const text = section({ pods: [pod("a", 5, ["grid"]), pod("b", 6, ["grid"]), pod("c", 7, ["grid"])], islands: 4 });
    expect(text.match(/<figure>/g)).toHaveLength(2);
    expect(text).toContain("<p>2 more halls of other make-ups, not drawn.</p>");
    expect(section({ islands: 4 }).match(/<figure>/g)).toHaveLength(1);
  });

  it("draws what stands in a phase", () => {
    const phases = [{ name: "first", date: "2024-07-22", pods: { h100: 63 } }];
    expect(section({ phases }, "first")).toContain("A: 504 racks, pod h100");
  });
});
