import type { FabricPlan, SitePlan } from "../sizing/plan";
import { thousands } from "../text";
import { atMost } from "./at-most";
import { fabricCaption, fabricDrawing } from "./fabric-drawing";
import { markup, type Markup } from "./markup";
import { figureBox } from "./section";
import { table } from "./table";

/** Most fabrics that are drawn; all are in the table. */
const MOST = 8;

/** The fabrics of a site by tier and rail, and their links as a table. */
export function fabricSection({ fabrics, pods }: Pick<SitePlan, "fabrics" | "pods">): Markup {
  const { shown, rest } = atMost(fabrics, MOST);
  const drawn = shown.map(
    (fabric, index) =>
      markup`<h3>Fabric ${fabric.name}</h3>
        ${fabric.unbuildable === null ? figureBox(fabricDrawing(`fabric-${index}`, fabric, pods), fabricCaption(fabric)) : markup`<p class="bad">It cannot be built: ${fabric.unbuildable}.</p>`}`,
  );
  return markup`${drawn} ${rest.length === 0 ? null : markup`<p>Not drawn: ${rest.map(({ name }) => name).join(", ")}.</p>`}
  ${linkTable(fabrics)}`;
}

function linkTable(fabrics: readonly FabricPlan[]): Markup {
  return table({
    caption: "Links by fabric and layer",
    columns: [
      { head: "Fabric" },
      { head: "Layer" },
      { head: "Links", figures: true },
      { head: "Longest, m", figures: true },
      { head: "Mean, m", figures: true },
      { head: "Cables and modules" },
    ],
    rows: fabrics.flatMap(({ name, cables }) =>
      cables.map(({ layer, count, lengthM, meanLengthM, cables: own, transceivers }) => {
        const media = [...own, ...transceivers].map((item) => `${thousands(item.count)} x ${item.part}`).join(", ");
        return [
          name,
          layer,
          thousands(count),
          thousands(lengthM, 1),
          thousands(meanLengthM, 1),
          media || "none reaches so far",
        ];
      }),
    ),
  });
}
