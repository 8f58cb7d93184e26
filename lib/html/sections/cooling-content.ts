import { coolingSection } from "../../report/site/cooling-section";
import type { CoolingPlan } from "../../plan/site-plan";
import type { TextOptions } from "../../formats";
import { blocks } from "../blocks";
import { coolingDrawing } from "../drawings/cooling-drawing";
import { markup, type Markup } from "../markup";
import { figureBox } from "../page-section";

const CAPTION = "Solid lines: warm water or air. Dashed lines: cold.";

/** The cooling of a site from its racks to heat rejection, as a drawing and as a table. */
export function coolingContent(cooling: CoolingPlan, options: TextOptions = {}): Markup {
  const drawing = coolingDrawing("cooling", cooling, options);
  return markup`${figureBox(drawing, CAPTION)} ${blocks(coolingSection(cooling, options))}`;
}
