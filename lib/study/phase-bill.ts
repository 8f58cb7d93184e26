import type { Bom } from "../bom";

/** The bill of the site as it is installed in a phase. */
export interface PhaseBill extends Pick<Bom, "systems" | "totals" | "exchange"> {
  readonly phase: string;
}
