import type { ReplicaPlan } from "../../replica";
import { BLANK, mdLine, mdDocument, mdTable } from "../../formats/markdown";
import { changeTexts, costTexts, FIDELITY_HEADS, limitationText, rentedText, verdictText } from "./fidelity-words";

/** The replica of a site, its cost and its fidelity, in GitHub's Markdown. */
export function fidelityMarkdown(replica: ReplicaPlan): string {
  const rows = replica.fidelity.map((line) => [line.what, line.site, line.replica, changeTexts(line).join(", "), line.why]);
  return mdDocument([
    mdLine`# ${rentedText(replica)}`,
    BLANK,
    ...costTexts(replica).map((text) => mdLine`- ${text}`),
    ...replica.limitations.map((limitation) => mdLine`- ${limitationText(limitation)}`),
    BLANK,
    mdLine`${verdictText(replica.fidelity)}.`,
    BLANK,
    ...mdTable(
      FIDELITY_HEADS.map((head) => `${head}:`),
      rows,
    ),
    BLANK,
  ]);
}
