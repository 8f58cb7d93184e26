import type { FabricRole, PartOf } from "./part";

/** Speed of the port of a management controller, of a PDU and of a switch's own management, general practice. */
export const MANAGEMENT_GBPS = 1;

/** NICs of a node on fabrics of a role. */
export interface Nics {
  readonly nics: number;
  readonly nicGbps: number;
  readonly nicPortsPerCage: number;
  readonly nicLaneGbps?: number | undefined;
}

/** NICs of a node for a role, from its part; one NIC of default speed if the part lists compute NICs only. */
export function nicsFor(node: PartOf<"node">, role: FabricRole): Nics {
  if (role === "compute") return node;
  const assumed = { nics: node.otherNics ? 0 : 1, nicGbps: role === "out-of-band" ? MANAGEMENT_GBPS : node.nicGbps };
  return node.otherNics?.[role] ?? { ...assumed, nicPortsPerCage: 1 };
}
