import * as units from "../lib/units";
import { symbolsOf, type Dimension } from "../lib/units";
import { table } from "./page";

/** Quantities with their units, and other ways to write these. */
export function unitTable(): string {
  const dimensions = Object.values(units).flatMap((own): Dimension[] =>
    typeof own === "function" && "dimension" in own ? [own.dimension] : [],
  );
  return table(
    ["Quantity", "Units", "Read as well", "Refused"],
    dimensions.map((dimension) => [
      dimension.name.replace(/^an? /, ""),
      symbolsOf(dimension).map(code).join(", "),
      Object.values(dimension.spellings ?? {})
        .flat()
        .map(code)
        .join(", "),
      refused(dimension.otherMeanings ?? {}),
    ]),
  );
}

/** Words by their meaning. */
function refused(otherMeanings: NonNullable<Dimension["otherMeanings"]>): string {
  return [...new Set(Object.values(otherMeanings))]
    .map((meaning) => {
      const words = Object.keys(otherMeanings).filter((word) => otherMeanings[word] === meaning);
      return `${words.map(code).join(", ")}: ${meaning}`;
    })
    .join(". ");
}

function code(text: string): string {
  return `\`${text}\``;
}
