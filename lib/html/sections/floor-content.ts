import type { HallFloor } from "../../sizing/floor-map";
import type { SitePlan } from "../../plan/site-plan";
import { counted, kilowatts, thousands } from "../../formats";
import { figureCell, figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import { atMost } from "../at-most";
import { floorDrawing } from "../drawings/floor-drawing";
import { markup, type Markup } from "../markup";
import { bandText, rackSorts, type RackSort } from "../drawings/rack-sort";
import { figureBox } from "../page-section";
import { table } from "../table";

/** Most halls of different make-up that are drawn. */
const MOST_HALLS = 3;

/** Properties for the colours of racks. */
const BY = { pod: "Pod", power: "Power of a rack", feed: "Feeds" } as const;
type By = keyof typeof BY;

/** The floor plan of a site with every rack, coloured by the selected property, and the same as a table. */
export function floorContent(halls: readonly HallFloor[], plan: SitePlan): Markup {
  const sorts = rackSorts(plan);
  const feeds = [...new Set(sorts.flatMap((sort) => sort.feeds ?? []))];
  const keys: Readonly<Record<By, (sort: RackSort) => string>> = {
    pod: (sort) => (sort.pods.length === 0 ? "ps" : `p${sorts.indexOf(sort)}`),
    power: ({ band }) => (band === null ? "ws" : `w${band}`),
    feed: ({ feeds: own }) => (own === null ? "fs" : `f${Math.min(feeds.indexOf(own), 7)}`),
  };
  const classOf = (sort: RackSort) => `${keys.pod(sort)} ${keys.power(sort)} ${keys.feed(sort)}`;
  const { shown, rest } = atMost(halls, MOST_HALLS);
  const drawn = shown.map((hall, index) => {
    const { drawing, caption } = floorDrawing(`floor-${index}`, hall, sorts, classOf);
    return figureBox(drawing, caption);
  });
  const hidden = rest.reduce((sum, { halls }) => sum + halls, 0);
  const texts: Readonly<Record<By, (sort: RackSort) => string>> = {
    pod: ({ label }) => label,
    power: ({ band }) => (band === null ? "unknown" : bandText(band)),
    feed: ({ feeds: own }) => own ?? "several",
  };
  const legends = (Object.keys(BY) as By[]).map((by) => legend(by, sorts, keys[by], texts[by]));
  return markup`<div class="floors" data-by="pod">
      <fieldset class="tools" hidden>
        <legend>Colour racks by</legend>
        ${(Object.keys(BY) as By[]).map((by) => markup`<label><input type="radio" name="by" value="${by}" ${by === "pod" ? markup` checked` : null} /> ${BY[by]}</label>`)}
      </fieldset>
      ${legends} ${drawn} ${hidden === 0 ? null : markup`<p>${counted(hidden, "more hall")} of other make-ups, not drawn.</p>`}
    </div>
    ${sortTable(sorts, plan)}`;
}

/** Legend of colours, with the letters of the racks. */
function legend(
  by: By,
  sorts: readonly RackSort[],
  keyOf: (sort: RackSort) => string,
  textOf: (sort: RackSort) => string,
): Markup {
  const entries = new Map<string, { text: string; letters: string[] }>();
  for (const sort of sorts) {
    const key = keyOf(sort);
    const entry = entries.get(key) ?? { text: textOf(sort), letters: [] };
    entries.set(key, { ...entry, letters: [...entry.letters, sort.letter] });
  }
  const items = [...entries].map(
    ([key, { text, letters }]) =>
      markup`<li>
        <svg viewBox="0 0 14 14" aria-hidden="true"><rect width="14" height="14" class="${key}" /></svg>
        ${letters.join(", ")}: ${text}
      </li>`,
  );
  return markup`<ul class="legend by-${by}" aria-label="${`Colours by ${BY[by].toLowerCase()}`}">
    ${items}
  </ul>`;
}

function sortTable(sorts: readonly RackSort[], { pods }: SitePlan): Markup {
  const fullRackKw = ({ pods: names }: RackSort) =>
    names.length === 1 ? pods.find((pod) => pod.name === names[0])?.kwPerRack : undefined;
  const columns: TableColumn<RackSort>[] = [
    textColumn("Letter", ({ letter }) => letter),
    textColumn("Kind", ({ label }) => label),
    figureColumn("Racks", ({ racks }) => thousands(racks)),
    figureColumn("IT load of a full rack", (sort) => figureCell(fullRackKw(sort), kilowatts).text),
    textColumn("Feeds", ({ feeds }) => feeds ?? "several"),
  ];
  return table(tableOf(columns, sorts, { caption: "Racks of the site" }));
}
