import type { FabricPlan, SitePlan } from "../../plan/site-plan";
import { mediaTexts, unbuildableText } from "../../report/site/fabric-text";
import { measures, thousands, type TextOptions } from "../../formats";
import { atMost } from "../at-most";
import { fabricCaption, fabricDrawing } from "../drawings/fabric-drawing";
import { markup, type Markup } from "../markup";
import { figureBox } from "../section";
import { table } from "../table";

/** Most fabrics that are drawn; all are in the table. */
const MOST = 8;

/** The fabrics of a site by tier and rail, and their links as a table. */
export function fabricSection({ fabrics, pods }: Pick<SitePlan, "fabrics" | "pods">, options: TextOptions = {}): Markup {
  const { shown, rest } = atMost(fabrics, MOST);
  const drawn = shown.map(
    (fabric, index) =>
      markup`<h3>Fabric ${fabric.name}</h3>
        ${fabric.unbuildable === null ? figureBox(fabricDrawing(`fabric-${index}`, fabric, pods, options), fabricCaption(fabric)) : markup`<p class="bad">${unbuildableText(fabric)}</p>`}`,
  );
  return markup`${drawn} ${rest.length === 0 ? null : markup`<p>Not drawn: ${rest.map(({ name }) => name).join(", ")}.</p>`}
  ${linkTable(fabrics, options)}`;
}

function linkTable(fabrics: readonly FabricPlan[], options: TextOptions): Markup {
  const { length } = measures(options);
  return table({
    caption: "Links by fabric and layer",
    columns: [
      { head: "Fabric" },
      { head: "Layer" },
      { head: "Links", figures: true },
      { head: `Longest (${length.unit})`, figures: true },
      { head: `Mean (${length.unit})`, figures: true },
      { head: "Cables and transceivers" },
    ],
    rows: fabrics.flatMap(({ name, cables }) =>
      cables.map((cable) => [
        ...[name, cable.layer, thousands(cable.count), length.figure(cable.lengthM), length.figure(cable.meanLengthM)],
        mediaTexts(cable).join(", "),
      ]),
    ),
  });
}
