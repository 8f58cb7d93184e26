import type { ReplicaPlan } from "../../replica";
import type { TextOptions } from "../../formats";
import { sectionsText } from "../../formats/section-text";
import { fidelityTable, replicaSection } from "./fidelity-sections";
import { verdictText } from "./fidelity-words";

/** The replica of a site, its cost and its fidelity, as text that ends with a line feed. */
export function fidelityText(replica: ReplicaPlan, options: TextOptions = {}): string {
  return sectionsText(
    [
      replicaSection(replica),
      { heading: "Fidelity", blocks: [fidelityTable(replica)] },
      { blocks: [{ notes: [verdictText(replica.fidelity)] }] },
    ],
    options,
  );
}
