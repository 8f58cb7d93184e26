import { deltaTables } from "../bom/render-delta-table";
import { printable } from "../errors";
import { styles, textTable, type TextOptions, wrapped } from "../text";
import { findingRows } from "./findings-table";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";
import { engineeringSections, sumSections, type SiteDeltaSection } from "./site-delta-sections";
import { sideTexts, siteDeltaNotes } from "./site-delta-words";

/** What changes as text of at most 100 columns for a terminal, with a line feed at the end: the sum of it first. */
export function siteDeltaTable(delta: SiteDelta, options: TextOptions = {}): string {
  const style = styles(options);
  if (!delta.differs) return "no difference\n";
  const { appeared, vanished } = delta.findings;
  return [
    style.heading(wrapped(siteDeltaHeadline(delta))),
    ...sideTexts(delta).map((text) => wrapped(printable(text))),
    "",
    ...sumSections(delta).flatMap((section) => sectionText(section, options)),
    ...deltaTables(delta.bom, options),
    ...engineeringSections(delta).flatMap((section) => sectionText(section, options)),
    ...(appeared.length === 0 ? [] : [style.heading("Findings that appear"), findingRows(appeared), ""]),
    ...(vanished.length === 0 ? [] : [style.heading("Findings that vanish"), findingRows(vanished), ""]),
    ...siteDeltaNotes(delta).map((note) => wrapped(printable(note))),
    "",
  ].join("\n");
}

function sectionText({ heading, columns, rows }: SiteDeltaSection, options: TextOptions): string[] {
  return [styles(options).heading(heading), textTable(columns, rows), ""];
}
