import type { Catalog, FabricRole, PartOf } from "../../catalog";
import { at } from "../../errors/at";
import type { Fabric } from "../../model";
import { uplinkGbps, type SwitchPorts } from "./switch-ports";

/**
 * Default switches of a fabric by role: the first that is fast enough, or else the last. Source: NVIDIA's reference
 * architectures, with SN2201 out of band, SN4600C in band, and Spectrum-4 above 100 Gbps.
 */
const USUAL: Readonly<Record<FabricRole, readonly string[]>> = {
  compute: ["nvidia-sn5600"],
  storage: ["nvidia-sn5600"],
  "in-band": ["nvidia-sn4600c", "nvidia-sn5600"],
  "out-of-band": ["nvidia-sn2201", "nvidia-sn4600c", "nvidia-sn5600"],
};

/** The leaf switch of a fabric. */
export function leafSwitch(fabric: Fabric, linkGbps: number, catalog: Catalog): PartOf<"switch"> {
  return fabric.switch === undefined ? usual(fabric.role, linkGbps, catalog) : catalog.of(fabric.switch, "switch");
}

/** The switch of its spines and cores: the leaf's own, unless this has uplink ports of another speed. */
export function spineSwitch(fabric: Fabric, leaf: SwitchPorts, catalog: Catalog): PartOf<"switch"> {
  if (fabric.spineSwitch !== undefined) return catalog.of(fabric.spineSwitch, "switch");
  return leaf.device.uplinkPorts === 0 ? leaf.device : usual("in-band", uplinkGbps(leaf), catalog);
}

function usual(role: FabricRole, gbps: number, catalog: Catalog): PartOf<"switch"> {
  const devices = USUAL[role].map((id) => catalog.of(id, "switch"));
  return devices.find((device) => device.portGbps >= gbps) ?? at(devices, devices.length - 1);
}
