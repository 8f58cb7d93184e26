import type { ReplicaPlan } from "../replica";
import { styles, textTable, wrapped, type TextOptions } from "../text";
import { changeTexts, costTexts, rentedText, verdictText } from "./fidelity-words";

/**
 * What is rented for a site, what it costs, and what of the site is kept, changed and lost, as text of at most 100 columns
 * for a terminal, with a line feed at the end.
 */
export function fidelityText(replica: ReplicaPlan, options: TextOptions = {}): string {
  const style = styles(options);
  return [
    style.heading(wrapped(rentedText(replica))),
    ...costTexts(replica).map((text) => wrapped(text, options)),
    ...replica.limitations.map((limitation) => style.warning(wrapped(`Not as asked: ${limitation}.`))),
    "",
    style.heading("Fidelity"),
    textTable(
      [
        { head: "Property", width: 18 },
        { head: "Site", width: 14 },
        { head: "Replica", width: 14 },
        { head: "Verdict", width: 11 },
        { head: "Why", width: 35 },
      ],
      replica.fidelity.map((line) => [line.what, line.site, line.replica, changeTexts(line).join("\n"), line.why]),
    ),
    "",
    `${verdictText(replica.fidelity)}.`,
    "",
  ].join("\n");
}
