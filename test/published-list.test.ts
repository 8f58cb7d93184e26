import { join } from "node:path";
import { billOf } from "../lib/bom";
import { loadSite } from "../lib/model";
import { planSite, portMap, type CableLayer } from "../lib/sizing";

const checked = loadSite(join(__dirname, "fixtures/fabrics/dgx-h100-127.yaml"));
const plan = planSite(checked);
const links = [...portMap(checked)];
const bill = billOf(plan, checked.catalog, checked.prices);

const fabric = (name: string) => plan.fabrics.find((own) => own.name === name);
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
const switches = (name: string) => sum((fabric(name)?.tiers ?? []).map((tier) => tier.switches));
const layer = (name: string, which: CableLayer) => fabric(name)?.cables.find((own) => own.layer === which)?.count ?? 0;
const pod = (name: string) => plan.pods.find((own) => own.name === name);
const from = (name: string, device: RegExp) =>
  links.filter((link) => link.fabric === name && link.layer === "node-leaf" && device.test(link.fromDevice)).length;

/** What the bill has of a part for one purpose, or for any. */
const billed = (part: string, purpose?: string) =>
  sum(
    bill.lines
      .filter((own) => own.part === part && (purpose === undefined || own.purpose === purpose))
      .map(({ quantity }) => quantity),
  );

/** Modules of a fabric, in switches or in nodes. */
function modules(name: string, inNodes: boolean): number {
  return sum(
    (fabric(name)?.cables ?? []).flatMap((own) =>
      own.transceivers
        .filter(({ end }) => inNodes === (own.layer === "node-leaf" && end === "lower"))
        .map(({ count }) => count),
    ),
  );
}

/** Splitting cables and modules of fabric managers, which have half the speed of the others. */
const splitters = (name: string) => sum(cablesOf(name).flatMap(({ part, count }) => (/-split-/.test(part) ? [count] : [])));
const managerModules = (name: string) =>
  sum(
    (fabric(name)?.cables ?? []).flatMap((own) =>
      own.transceivers.flatMap(({ part, count }) => (/200g/.test(part) ? [count] : [])),
    ),
  );
const cablesOf = (name: string) => (fabric(name)?.cables ?? []).flatMap((own) => own.cables);

/** Active optical cables of the storage fabric from a cage of a switch, `IB1/<cage>/<port>`, to two NICs of such devices. */
const fans = (device: RegExp) =>
  new Set(
    links.flatMap(({ fabric: name, fromDevice, toDevice, toPort, cable }) =>
      name === "storage" && device.test(fromDevice) && cable.startsWith("nvidia-mfa7u10-")
        ? [`${toDevice} ${toPort.replace(/\/\d+$/, "")}`]
        : [],
    ),
  ).size;

interface Row {
  readonly item: string;
  readonly published: number;
  readonly modelled: () => number;
}

const row = (item: string, published: number, modelled: () => number): Row => ({ item, published, modelled });

// Source: NVIDIA DGX SuperPOD reference architecture, DGX H100, RA-11333-001 V11 (2023-09-22), tables 7 and 8: four scalable
// units, 127 nodes. Its text separates counts and labels; those of the storage fabric were joined by their order.
const ROWS: readonly Row[] = [
  // The storage, and with it the racks that it comes in, is another vendor's.
  row("racks", 38, () => (pod("dgx")?.racks ?? 0) + plan.networkRacks.count),
  row("DGX H100", 127, () => pod("dgx")?.nodes ?? 0),
  row("UFM appliances", 4, () => pod("ufm")?.nodes ?? 0),
  row("BCM management servers", 4, () => pod("bcm")?.nodes ?? 0),
  row("in-band switches SN4600C", 8, () => switches("in-band")),
  row("out-of-band switches SN2201", 8, () => fabric("out-of-band")?.tiers[0]?.switches ?? 0),
  row("compute switches QM9700", 48, () => switches("compute")),
  row("storage switches QM9700", 16, () => switches("storage")),
  row("rack PDUs of the racks of nodes", 96, () => pod("dgx")?.rackPdus ?? 0),
  row("rack PDUs of the management racks", 12, () => plan.networkRacks.rackPdus),
  row("in-band cables to nodes", 254, () => from("in-band", /^dgx-/)),
  row("in-band cables to management servers", 8, () => from("in-band", /^bcm-/)),
  row("in-band cables to NFS storage", 8, () => from("in-band", /^nfs-/)),
  row("in-band cables from leaf to core", 24, () => layer("in-band", "leaf-spine")),
  row("in-band links between the leaves of a pair, of copper", 6, () =>
    billed("generic-dac-100g-2m", "fabric in-band, leaf-leaf"),
  ),
  row("in-band uplinks to the core of the data centre, CWDM4", 4, () =>
    billed("nvidia-mma1l30-cm", "fabric in-band, external"),
  ),
  row("out-of-band cables to nodes", 127, () => from("out-of-band", /^dgx-.*-n\d+$/)),
  row("out-of-band cables to InfiniBand switches", 64, () => from("out-of-band", /^(compute|storage)-p/)),
  row("out-of-band cables to management servers and UFM", 8, () => from("out-of-band", /^(ufm|bcm)-.*-n\d+$/)),
  row("out-of-band cables to in-band switches", 8, () => from("out-of-band", /^in-band-p/)),
  // Without those in the racks of the storage, which the list does not have.
  row("out-of-band cables to rack PDUs", 108, () => from("out-of-band", /^(?!storage-).*-pdu\d+$/)),
  row("out-of-band cables to devices in all", 127 + 64 + 8 + 8 + 108, () => from("out-of-band", /^(?!storage-.*-pdu)/)),
  row("out-of-band uplinks of 100 Gbps", 16, () => from("in-band", /^out-of-band-p/)),
  row("UFM cables back to back, listed", 2, () => billed("generic-cat6-3m", "UFM appliances, back to back")),
  row("UFM adapters from QSFP to SFP+, listed", 4, () => billed("qsfp-sfp-adapter")),
  row("UFM modules for twisted pair, listed", 4, () => billed("sfp-base-t")),
  row("compute cables of 400 Gbps", 2040, () => from("compute", /^dgx-/) + layer("compute", "leaf-spine")),
  row("compute modules in switches", 1536, () => modules("compute", false)),
  row("compute cables of 200 Gbps of UFM", 2, () => splitters("compute")),
  row("compute modules in nodes", 508, () => modules("compute", true) - managerModules("compute")),
  row("compute modules in UFM", 4, () => managerModules("compute")),
  row("storage cables of 400 Gbps", 494, () => from("storage", /^dgx-/) + layer("storage", "leaf-spine")),
  row("storage cables of storage servers", 48, () => fans(/^storage-\d/)),
  row("storage modules in DGX", 254, () => modules("storage", true) - managerModules("storage")),
  row("storage cables of 200 Gbps of UFM", 2, () => splitters("storage")),
  row("storage modules in UFM", 4, () => managerModules("storage")),
  row("storage cables from 400 Gbps to two of 200 Gbps of the management servers of Slurm", 4, () => fans(/^bcm-/)),
  row("storage modules in switches", 369, () => modules("storage", false)),
];

describe("the parts list of a DGX SuperPOD H100 of 127 nodes", () => {
  it.each(ROWS)("$item: $published in print", ({ published, modelled }) => {
    expect(modelled()).toBe(published);
  });

  it("joins out-of-band leaves with the in-band switches, so that no other SN4600C is bought", () => {
    expect(billed("nvidia-sn4600c")).toBe(8);
    expect(fabric("in-band")?.tiers.map((tier) => tier.switches)).toEqual([6, 2]);
    expect(fabric("out-of-band")?.tiers.map(({ tier }) => tier)).toEqual(["leaf"]);
  });

  it("takes each port once, with every fabric complete", () => {
    expect(plan.fabrics.map(({ unbuildable }) => unbuildable)).toEqual([null, null, null, null]);
    expect(new Set(links.map((link) => `${link.toDevice} ${link.toPort}`)).size).toBe(links.length);
  });
});
