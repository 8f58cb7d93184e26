import { deltaTables } from "../../bom/delta/render-delta-table";
import { styles, textTable, type TextOptions, wrapped } from "../../formats";
import { findingRows } from "../site/findings-table";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";
import { engineeringSections, NEW_FINDINGS, RESOLVED_FINDINGS, sumSections } from "./site-delta-sections";
import { newErrorsText, sideTexts, siteDeltaNotes } from "./site-delta-words";

/** A delta as text that ends with a line feed, its headline first. */
export function siteDeltaTable(delta: SiteDelta, options: TextOptions = {}): string {
  const style = styles(options);
  const prose = (text: string) => wrapped(text, options);
  const heading = style.heading(prose(siteDeltaHeadline(delta)));
  if (!delta.differs) return `${heading}\n`;
  const { appeared, vanished } = delta.findings;
  const errors = newErrorsText(delta);
  const sections = (of: typeof sumSections) =>
    of(delta, options).flatMap(({ heading, columns, rows }) => [
      ...[style.heading(heading), textTable(columns, rows, options), ""],
    ]);
  return [
    heading,
    ...(errors === undefined ? [] : [style.error(prose(errors))]),
    ...sideTexts(delta).map(prose),
    "",
    ...sections(sumSections),
    ...deltaTables(delta.bom, options),
    ...sections(engineeringSections),
    ...(appeared.length === 0 ? [] : [style.heading(NEW_FINDINGS), findingRows(appeared, options), ""]),
    ...(vanished.length === 0 ? [] : [style.heading(RESOLVED_FINDINGS), findingRows(vanished, options), ""]),
    ...siteDeltaNotes(delta).map(prose),
    "",
  ].join("\n");
}
