import { COLUMNS, LinkRows } from "../../../../lib/exports/cables/link-rows";
import { ROW_FORMS } from "../../../../lib/formats/row-form";
import type { Link, LinkEnd } from "../../../../lib/sizing/cabling/link";

function end(name: string, rack: string): LinkEnd {
  return { name, rack, device: { type: "manager", hall: 0, fabric: "compute", number: 1 } };
}

const link: Link = {
  fabric: "compute",
  layer: "node-leaf",
  plane: 1,
  rail: 2,
  from: end("pod-1-r1-n1", "r1-1"),
  fromPort: "nic2",
  to: end("compute-p1-leaf-2", "r1-9"),
  toPort: "swp1",
  lengthM: 12.5,
  cable: "some-cable",
  fromModule: "module-a",
  toModule: "module-b",
};

/** Links that differ from the one before in one thing each, there and back. */
const changes: readonly Partial<Link>[] = [
  { rail: 1 },
  { rail: 0 },
  { fabric: "storage" },
  { layer: "leaf-spine" },
  { plane: 2 },
  { from: end("pod-2-r1-n1", "r1-1") },
  { fromPort: '=1,"' },
  { from: end("pod-1-r1-n1", "r2-1") },
  { to: end("compute-p1-leaf-3", "r1-9") },
  { toPort: "é" },
  { to: end("compute-p1-leaf-2", "r2-9") },
  { layer: "external", to: end("external", ""), toPort: "link1", toModule: "" },
  { lengthM: 2 },
  { cable: "" },
  { fromModule: "" },
  { toModule: "" },
  { cable: "other-cable", lengthM: 3 },
];
const links = changes.flatMap((change) => [{ ...link, ...change }, link]);

/** The cells of a link as data. */
function cellsOf(of: Link): (string | number | null)[] {
  const [rail, cable, ...modules] = [of.rail || null, of.cable || null, of.fromModule || null, of.toModule || null];
  const ends = [of.from.name, of.fromPort, of.from.rack, of.to.name, of.toPort, of.to.rack || null];
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
    const plain = (of: Link) => `${cellsOf(of).join(",")}\r\n`;
    const unescaped = links.filter(({ fromPort }) => fromPort === link.fromPort);
    expect(unescaped.map((of) => rows.row(of))).toEqual(unescaped.map(plain));
  });
});
