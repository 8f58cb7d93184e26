import { COLUMNS, LinkRows } from "../../../../lib/exports/cables/link-rows";
import { ROW_FORMS } from "../../../../lib/formats/row-form";
import type { PortLink } from "../../../../lib/sizing";

const link: PortLink = {
  fabric: "compute",
  layer: "node-leaf",
  plane: 1,
  rail: 2,
  fromDevice: "pod-1-r1-n1",
  fromPort: "nic2",
  fromRack: "r1-1",
  toDevice: "compute-p1-leaf-2",
  toPort: "swp1",
  toRack: "r1-9",
  lengthM: 12.5,
  cable: "some-cable",
  fromModule: "module-a",
  toModule: "module-b",
};

/** Links that differ from the one before in one thing each, there and back. */
const changes: readonly Partial<PortLink>[] = [
  { rail: 1 },
  { rail: 0 },
  { fabric: "storage" },
  { layer: "leaf-spine" },
  { plane: 2 },
  { fromDevice: "pod-2-r1-n1" },
  { fromPort: '=1,"' },
  { fromRack: "r2-1" },
  { toDevice: "compute-p1-leaf-3" },
  { toPort: "é" },
  { toRack: "r2-9" },
  { layer: "external", toDevice: "external", toPort: "link1", toRack: "", toModule: "" },
  { lengthM: 2 },
  { cable: "" },
  { fromModule: "" },
  { toModule: "" },
  { cable: "other-cable", lengthM: 3 },
];
const links = changes.flatMap((change) => [{ ...link, ...change }, link]);

/** The cells of a link as data. */
function cellsOf(of: PortLink): (string | number | null)[] {
  const [rail, cable, ...modules] = [of.rail || null, of.cable || null, of.fromModule || null, of.toModule || null];
  const ends = [of.fromDevice, of.fromPort, of.fromRack, of.toDevice, of.toPort, of.toRack || null];
  return [of.fabric, of.layer, of.plane, rail, ...ends, of.lengthM, cable, ...modules];
}

describe("LinkRows", () => {
  it("writes each link whole, whatever the one before was", () => {
    const rows = new LinkRows(ROW_FORMS.jsonl);
    const parsed = links.map((of) => JSON.parse(rows.row(of)) as Record<string, unknown>);
    expect(parsed.map(Object.values)).toEqual(links.map(cellsOf));
    expect(new Set(parsed.map((row) => Object.keys(row).join()))).toEqual(new Set([COLUMNS.join()]));
  });

  it("writes cells of CSV in the order of the header, and escapes names of ports", () => {
    const rows = new LinkRows(ROW_FORMS.csv);
    expect(rows.header()).toBe(`${COLUMNS.join(",")}\r\n`);
    expect(rows.row({ ...link, rail: 0, fromModule: "", fromPort: "-1", toPort: 'a,"b"' })).toBe(
      `compute,node-leaf,1,,pod-1-r1-n1,'-1,r1-1,compute-p1-leaf-2,"a,""b""",r1-9,12.5,some-cable,,module-b\r\n`,
    );
    const plain = (of: PortLink) => `${cellsOf(of).join(",")}\r\n`;
    const unescaped = links.filter(({ fromPort }) => fromPort === link.fromPort);
    expect(unescaped.map((of) => rows.row(of))).toEqual(unescaped.map(plain));
  });
});
