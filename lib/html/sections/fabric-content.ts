import type { FabricPlan, SitePlan } from "../../plan/site-plan";
import { fabricSection } from "../../report/site/fabric-section";
import type { TextOptions } from "../../formats";
import { atMost } from "../at-most";
import { blocks } from "../blocks";
import { fabricDrawing } from "../drawings/fabric-drawing";
import { markup, type Markup } from "../markup";
import { figureBox } from "../page-section";

/** Most fabrics that are drawn; all have their figures. */
const MOST = 8;

/** The fabrics of a site: their tiers and rails as drawings, and their switches and links as tables. */
export function fabricContent({ fabrics, pods }: Pick<SitePlan, "fabrics" | "pods">, options: TextOptions = {}): Markup {
  const { shown, rest } = atMost(fabrics, MOST);
  const drawingOf = (fabric: FabricPlan, index: number) =>
    fabric.unbuildable === null && shown.includes(fabric)
      ? figureBox(fabricDrawing(`fabric-${index}`, fabric, pods, options), `Tiers and links of fabric ${fabric.name}.`)
      : null;
  const parts = fabrics.map((fabric, index) => {
    const section = fabricSection(fabric, options);
    return markup`<h3>${section.heading ?? ""}</h3>
      ${drawingOf(fabric, index)} ${blocks(section)}`;
  });
  const undrawn = rest.map(({ name }) => name).join(", ");
  return markup`${parts} ${undrawn === "" ? null : markup`<p>Not drawn: ${undrawn}.</p>`}`;
}
