import { SYSTEMS } from "../../catalog/system";
import { measures, percent, thousands, type TextOptions } from "../../formats";
import {
  cellsOf,
  figureColumn,
  tableOf,
  textColumn,
  type Table,
  type TableCell,
  type TableColumn,
} from "../../formats/table";
import type { Bom, Totals } from "../bom";
import { atLeast } from "./at-least";
import { moneyCell } from "./money-text";

/** The totals of some lines under a name. */
interface TotalsRow {
  readonly name: TableCell;
  readonly totals: Totals;
}

/** The totals of a bill by system: empty where no line has a figure, `≥` where some lines have none. */
export function totalsTable(bom: Pick<Bom, "systems" | "totals" | "exchange">, options: TextOptions = {}): Table {
  const columns = columnsOf(moneyCell(bom), options);
  const rows = bom.systems.map((totals) => ({ name: SYSTEMS[totals.system], totals }));
  const total = cellsOf(columns, { name: { text: "Total", strong: true }, totals: bom.totals });
  return tableOf<TotalsRow>(columns, rows, { total });
}

function columnsOf(money: (usd: number) => string, options: TextOptions): TableColumn<TotalsRow>[] {
  const { mass } = measures(options);
  const isPriced = ({ lines, unpricedLines }: Totals) => lines === 0 || unpricedLines < lines;
  const cost = (head: string, bound: "usd" | "low" | "high") =>
    figureColumn<TotalsRow>(head, ({ totals }) =>
      isPriced(totals) ? atLeast(money(totals[bound]), totals.unpricedLines) : "",
    );
  return [
    textColumn("System", ({ name }) => name),
    figureColumn("Lines", ({ totals }) => thousands(totals.lines)),
    cost("Total", "usd"),
    cost("Low", "low"),
    cost("High", "high"),
    figureColumn("kW", ({ totals: { powerKw, unratedLines } }) =>
      powerKw === null ? "" : atLeast(thousands(powerKw), unratedLines),
    ),
    figureColumn(mass.unit, ({ totals: { weightKg, unweighedLines } }) =>
      weightKg === null ? "" : atLeast(mass.figure(weightKg), unweighedLines),
    ),
    figureColumn("Unverified", ({ totals }) => (isPriced(totals) ? percent(totals.unverifiedShare) : "")),
  ];
}
