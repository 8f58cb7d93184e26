import type { ReplicaPlan } from "../../replica";
import { styles, textTable, wrapped, type TextOptions } from "../../formats";
import { changeTexts, costTexts, FIDELITY_HEADS, limitationText, rentedText, verdictText } from "./fidelity-words";

/** The replica of a site, its cost and its fidelity, as text that ends with a line feed. */
export function fidelityText(replica: ReplicaPlan, options: TextOptions = {}): string {
  const style = styles(options);
  return [
    style.heading(wrapped(rentedText(replica), options)),
    ...costTexts(replica).map((text) => wrapped(text, options)),
    ...replica.limitations.map((limitation) => style.warning(wrapped(limitationText(limitation), options))),
    "",
    style.heading("Fidelity"),
    textTable(
      FIDELITY_HEADS.map((head) => ({ head })),
      replica.fidelity.map((line) => [line.what, line.site, line.replica, changeTexts(line).join("\n"), line.why]),
      options,
    ),
    "",
    wrapped(`${verdictText(replica.fidelity)}.`, options),
    "",
  ].join("\n");
}
