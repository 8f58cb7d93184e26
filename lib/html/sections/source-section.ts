import type { BomSource } from "../../bom";
import { markup, type Markup } from "../markup";
import { table } from "../table";

/** The sources of the prices, by the keys that the lines of the bill name. */
export function sourceSection(sources: readonly BomSource[]): Markup {
  if (sources.length === 0) return markup`<p>No price names a source.</p>`;
  return table({
    caption: "Sources of the prices",
    headed: true,
    columns: [{ head: "Key" }, { head: "Title" }, { head: "Address" }],
    rows: sources.map(({ key, title, address }) => [key, title, linked(address)]),
  });
}

/** Web addresses as links, which nothing loads until a reader follows them; any other text as it is. */
function linked(address: string): Markup {
  const words = address.split(" ").map((word) => {
    return /^https?:\/\/[^\s<>"']+$/.test(word)
      ? markup`<a href="${word}" rel="noreferrer noopener">${word}</a> `
      : markup`${word} `;
  });
  return markup`${words}`;
}
