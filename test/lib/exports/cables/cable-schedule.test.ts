import { cableSchedule, SCHEDULE_FORMATS } from "../../../../lib/exports";
import { COLUMNS } from "../../../../lib/exports/cables/link-rows";
import { checkedSite } from "../../../../lib/model";
import { portMap } from "../../../../lib/sizing";

const pod = { name: "h100", node: "supermicro-4u-hgx-h100", racks: 8, nodesPerRack: 8 };
const site = (more: object) => checkedSite({ apiVersion: "gigasite/v1", name: "hall", pods: [pod], ...more });

const switchOf = (portNames: string) => ({
  parts: [{ id: "own-switch", class: "switch", ports: 64, portGbps: 800, splits: [1, 2], portNames }],
  fabrics: [{ name: "compute", switch: "own-switch" }],
});

const textOf = (checked: Parameters<typeof cableSchedule>[0], format: (typeof SCHEDULE_FORMATS)[number]) =>
  [...cableSchedule(checked, format)].join("");

describe("cableSchedule", () => {
  it("has a row for each link of the port map, in its order", () => {
    const checked = site({ pods: [{ ...pod, count: 3 }], fabrics: [{ name: "compute", leafGroup: "rack" }] });
    const links = [...portMap(checked)];
    const rows = textOf(checked, "jsonl").trimEnd().split("\n");
    const named = rows.map((row) => JSON.parse(row) as Record<string, unknown>);
    expect(named.map((row) => [row["from_device"], row["from_port"], row["to_device"], row["to_port"]])).toEqual(
      links.map((link) => [link.fromDevice, link.fromPort, link.toDevice, link.toPort]),
    );
    expect(textOf(checked, "csv").split("\r\n")).toHaveLength(links.length + 2);
  });

  it.each(SCHEDULE_FORMATS)("comes in chunks of whole rows as %s", (format) => {
    const chunks = [...cableSchedule(site({ pods: [{ ...pod, count: 2 }] }), format)];
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.endsWith("\n")).toBe(true);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(34_000);
  });

  it("keeps names of ports from breaking rows or starting formulas", () => {
    const csv = textOf(site(switchOf('=x,"{port}"[s{lane}]')), "csv");
    expect(csv).toContain(`,compute-p1-leaf-1,"'=x,""1""s0",`);
    expect(csv).not.toMatch(/(^|,)=/m);
    const [first = ""] = textOf(site(switchOf('{port}"{lane}')), "jsonl").split("\n");
    expect(JSON.parse(first)).toMatchObject({ to_port: '1"0' });
  });

  it("has a header alone where no fabric can be built", () => {
    const tooSlow = { fabrics: [{ name: "compute", nicGbps: 3200 }] };
    expect(textOf(site(tooSlow), "csv")).toBe(`${COLUMNS.join(",")}\r\n`);
    expect(textOf(site(tooSlow), "jsonl")).toBe("");
  });

  it("is the same in every run", () => {
    expect(textOf(site({}), "csv")).toBe(textOf(site({}), "csv"));
    expect(textOf(site({}), "csv").split("\r\n").slice(0, 2)).toMatchSnapshot();
  });
});
