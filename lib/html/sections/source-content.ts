import type { BomSource } from "../../bom";
import { tableOf, textColumn } from "../../formats/table";
import { markup, type Markup } from "../markup";
import { table } from "../table";

/** The sources of the prices, by the keys that the lines of the bill name. */
export function sourceContent(sources: readonly BomSource[]): Markup {
  if (sources.length === 0) return markup`<p>No price names a source.</p>`;
  const data = tableOf<BomSource>(
    [
      textColumn("Key", ({ key }) => key),
      textColumn("Title", ({ title }) => title),
      textColumn("Address", ({ address }) => address, { kind: "address" }),
    ],
    sources,
  );
  return table(data, { heading: "Sources of the prices" });
}
