import { powerSection } from "../../report/site/power-section";
import type { SitePlan } from "../../plan/site-plan";
import { blocks } from "../blocks";
import { markup, type Markup } from "../markup";
import { powerCaption, powerDrawing } from "../drawings/power-drawing";
import { figureBox } from "../page-section";

/** The power of a site from its feeds to its racks, as a one-line diagram and as tables. */
export function powerContent(plan: SitePlan): Markup {
  return markup`${figureBox(powerDrawing("power", plan), powerCaption(plan))} ${blocks(powerSection(plan.power))}`;
}
