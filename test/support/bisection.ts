import { FlowNetwork } from "./max-flow";
import { nicsByPod, podOf, Tally, tierOf, type Ledger } from "./port-ledger";

/**
 * Gbps of traffic that one half of the endpoints of a plane can send to the other half, all at once. The halves
 * are taken leaf by leaf, which leaves the least that stays within a leaf or a group. Only for sites of one hall.
 */
export function bisectionGbps(ledger: Ledger): number {
  const { links, plan } = ledger;
  const nics = nicsByPod(ledger);
  const speedOf = (device: string) => (nics.get(podOf(device) ?? "")?.nicGbps ?? plan.linkGbps * plan.planes) / plan.planes;
  const vertices = new Map<string, number>();
  const vertex = (device: string): number => {
    const known = vertices.get(device) ?? vertices.size + 2;
    vertices.set(device, known);
    return known;
  };
  const [source, sink] = [0, 1];
  const endpoints = new Tally();
  const trunks = new Tally();
  for (const { layer, plane, fromDevice, toDevice } of links) {
    if (plane !== 1) continue;
    if (layer === "node-leaf") endpoints.add(toDevice, speedOf(fromDevice));
    else if (layer === "leaf-spine" || layer === "spine-core") trunks.add(`${fromDevice} ${toDevice}`, plan.uplinkGbps);
  }
  const network = new FlowNetwork();
  let left = Math.floor([...endpoints.values()].reduce((a, b) => a + b, 0) / 2);
  for (const [leaf, count] of [...endpoints].sort(([a], [b]) => leafNumber(a) - leafNumber(b))) {
    const here = Math.min(left, count);
    left -= here;
    network.add(source, vertex(leaf), here);
    network.add(vertex(leaf), sink, count - here);
  }
  for (const [key, count] of trunks) {
    const [lower = "", upper = ""] = key.split(" ");
    network.add(vertex(lower), vertex(upper), count, count);
  }
  return network.maxFlow(source, sink);
}

function leafNumber(device: string): number {
  return tierOf(device) === "leaf" ? Number(device.split("-").at(-1)) : NaN;
}
