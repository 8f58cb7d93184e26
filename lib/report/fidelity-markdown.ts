import { escaped, markdownTable } from "../bom/markdown";
import type { ReplicaPlan } from "../replica";
import { changeTexts, costTexts, FIDELITY_HEADS, limitationText, rentedText, verdictText } from "./fidelity-words";

/** The replica of a site, its cost and its fidelity, in GitHub's Markdown. */
export function fidelityMarkdown(replica: ReplicaPlan): string {
  const rows = replica.fidelity.map((line) => [line.what, line.site, line.replica, changeTexts(line).join(", "), line.why]);
  return [
    `# ${escaped(rentedText(replica))}`,
    "",
    ...costTexts(replica).map((text) => `- ${escaped(text)}`),
    ...replica.limitations.map((limitation) => `- ${escaped(limitationText(limitation))}`),
    "",
    `${verdictText(replica.fidelity)}.`,
    "",
    ...markdownTable(
      FIDELITY_HEADS.map((head) => `${head}:`),
      rows.map((row) => row.map(escaped)),
    ),
    "",
  ].join("\n");
}
