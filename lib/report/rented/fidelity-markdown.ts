import type { ReplicaPlan } from "../../replica";
import { mdDocument } from "../../formats/markdown";
import { sectionMarkdown } from "../../formats/section-markdown";
import { fidelityTable, replicaSection } from "./fidelity-sections";
import { verdictText } from "./fidelity-words";

/** The replica of a site, its cost and its fidelity, in GitHub's Markdown. */
export function fidelityMarkdown(replica: ReplicaPlan): string {
  return mdDocument([
    ...sectionMarkdown(replicaSection(replica), "#"),
    ...sectionMarkdown({ blocks: [{ notes: [verdictText(replica.fidelity)] }, fidelityTable(replica)] }),
  ]);
}
