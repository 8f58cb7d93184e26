import type { CoolingPlan } from "../sizing/plan";
import { kilowatts, thousands } from "../text";
import { round } from "../units";
import { coolingDrawing } from "./cooling-drawing";
import { markup, type Markup } from "./markup";
import { figureBox } from "./section";
import { table } from "./table";

/** The cooling of a site from its racks to the outside, as a drawing and as a table. */
export function coolingSection(cooling: CoolingPlan): Markup {
  const caption = `Solid lines are warm, dashed ones cold. Pumps, fans and chillers draw ${kilowatts(cooling.powerKw)}.`;
  return markup`${figureBox(coolingDrawing("cooling", cooling), caption)} ${loopTable(cooling)}`;
}

function loopTable({ loops }: CoolingPlan): Markup {
  const figures = ["Heat", "Capacity", "Flow, L/min", "Supply, °C", "Return, °C"];
  return table({
    caption: "Cooling loops",
    columns: [
      ...[{ head: "Loop" }, { head: "Kind" }, { head: "Units" }],
      ...[...figures, "Facility, L/min", "Facility, °C"].map((head) => ({ head, figures: true })),
    ],
    rows: loops.map((loop) => [
      ...[
        loop.name,
        `${loop.kind}, ${loop.fluid}`,
        loop.cdu === null ? "" : `${thousands(loop.cdus)} x ${loop.cdu} (${loop.redundancy})`,
      ],
      ...[kilowatts(loop.heatKw), kilowatts(loop.capacityKw), loop.fluid === "air" ? "" : thousands(loop.flowLpm)],
      ...[String(round(loop.supplyC, 1)), String(round(loop.returnC, 1))],
      ...[
        loop.facility ? thousands(loop.facility.flowLpm) : "",
        loop.facility ? `${round(loop.facility.supplyC, 1)} / ${round(loop.facility.returnC, 1)}` : "",
      ],
    ]),
  });
}
