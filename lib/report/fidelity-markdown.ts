import { escaped, markdownTable } from "../bom/markdown";
import type { ReplicaPlan } from "../replica";
import { changeTexts, costTexts, rentedText, verdictText } from "./fidelity-words";

/** What is rented for a site, what it costs, and what of the site it keeps, in GitHub's Markdown. */
export function fidelityMarkdown(replica: ReplicaPlan): string {
  const rows = replica.fidelity.map((line) => [line.what, line.site, line.replica, changeTexts(line).join(", "), line.why]);
  return [
    `# ${escaped(rentedText(replica))}`,
    "",
    ...costTexts(replica).map((text) => `- ${escaped(text)}`),
    ...replica.limitations.map((limitation) => `- Not as asked: ${escaped(limitation)}.`),
    "",
    `${verdictText(replica.fidelity)}.`,
    "",
    ...markdownTable(
      ["Property:", "Site:", "Replica:", "Verdict:", "Why:"],
      rows.map((row) => row.map(escaped)),
    ),
    "",
  ].join("\n");
}
