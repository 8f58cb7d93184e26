import { dashboardWidgets, SiteDashboard } from "../../../../lib/aws/operations/site-dashboard";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

interface Placed {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: { readonly title?: string; readonly markdown?: string; readonly annotations?: object };
}

function widgets(pods = 2) {
  return dashboardWidgets(sampleReplica({ operations: true, pods, nodesPerPod: 1 })) as Placed[];
}

describe("the dashboard of a site", () => {
  it("shows feeds, then loops, then pods, like the site, and then what can be taken away", () => {
    expect(widgets().map(({ properties }) => properties.markdown ?? properties.title)).toEqual([
      "## Power feeds",
      "grid: 2 nodes",
      "turbines: 2 nodes",
      "## Cooling loops",
      "tcs: 2 nodes",
      "## Pods",
      "h100-1: 1 nodes, feeds grid, turbines, tcs",
      "h100-2: 1 nodes, feeds grid, turbines, tcs",
      "## Experiments",
      expect.stringContaining("| Experiment | Failure | Lost |"),
    ]);
  });

  it("lists every experiment with its effect, and counts pods that are many", () => {
    const rows = (pods: number) => widgets(pods).at(-1)?.properties.markdown?.split("\n");
    expect(rows(2)).toContain("| pod-h100-2 | loss of the leaf switches of pod h100-2 | h100-2 |");
    expect(rows(2)).toContain("| rail-h100-1 | loss of rail 1 of pod h100-1 | network cards 0, 1, 2, 3 |");
    const plan = sampleReplica({ operations: true });
    const many = { ...plan, drills: [{ name: "feed-grid", lost: "feed grid", dark: ["a", "b", "c", "d", "e"] }] };
    expect(JSON.stringify(dashboardWidgets(many))).toContain("| feed-grid | loss of feed grid | 5 pods |");
  });

  it("draws the limit of each feed and loop", () => {
    for (const { properties } of widgets().filter(({ properties: { title } }) => /^(grid|turbines|tcs):/.test(title ?? "")))
      expect(properties.annotations).toEqual({ horizontal: [{ label: "Limit", value: expect.any(Number) }] });
  });

  it.each([1, 5, 9])("lays nothing over anything else with %p pods", (pods) => {
    const cells = widgets(pods).flatMap(({ x, y, width, height }) =>
      Array.from({ length: width * height }, (_, cell) => `${x + (cell % width)},${y + Math.floor(cell / width)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...cells.map((cell) => Number(cell.split(",")[0])))).toBeLessThan(24);
  });

  it("is one resource", () => {
    const plan = sampleReplica({ operations: true });
    const stack = synthConstruct((scope) => void new SiteDashboard(scope, "dashboard", { name: "ops", plan }));
    const [dashboard] = resources(stack, "aws_cloudwatch_dashboard");
    expect(dashboard?.["dashboard_name"]).toBe("ops");
    expect(JSON.parse(String(dashboard?.["dashboard_body"]))).toEqual({ widgets: dashboardWidgets(plan) });
  });
});
