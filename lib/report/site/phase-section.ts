import { moneyText } from "../../bom/writers/money-text";
import type { PhasePlan } from "../../plan/site-plan";
import { powerMeasure, thousands } from "../../formats";
import { tableSections, type Section } from "../../formats/section";
import type { PhaseBill } from "../../study";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";

/**
 * The phases of a site; none for a site without any.
 *
 * @param bills of the phases, for forms of report with room for them
 */
export function phaseSections(phases: readonly PhasePlan[], bills: readonly PhaseBill[] = []): Section[] {
  const { unit, figure } = powerMeasure(
    phases.flatMap(({ itPowerKw, facilityPowerKw, feedCapacityKw }) => [itPowerKw, facilityPowerKw, feedCapacityKw]),
  );
  const cost = (head: string, bound: "usd" | "low" | "high") =>
    figureColumn<PhaseRow>(head, (row) => (row.bill ? moneyText(row.bill)(row.bill.totals[bound]) : ""));
  const columns: TableColumn<PhaseRow>[] = [
    textColumn("Phase", ({ phase }) => phase.name),
    textColumn("In service", ({ phase }) => phase.date),
    figureColumn("GPUs installed", ({ phase }) => thousands(phase.installedGpus)),
    figureColumn("GPUs energized", ({ phase }) => thousands(phase.gpus)),
    figureColumn(`IT load (${unit})`, ({ phase }) => figure(phase.itPowerKw)),
    figureColumn(`Facility power (${unit})`, ({ phase }) => figure(phase.facilityPowerKw)),
    figureColumn(`Feed capacity (${unit})`, ({ phase }) => figure(phase.feedCapacityKw)),
    ...(bills.length === 0 ? [] : [cost("Bill", "usd"), cost("Low", "low"), cost("High", "high")]),
  ];
  const rows = phases.map((phase, index) => ({ phase, bill: bills[index] }));
  return tableSections("Phases", tableOf(columns, rows));
}

interface PhaseRow {
  readonly phase: PhasePlan;
  readonly bill: PhaseBill | undefined;
}
