import type { FidelityLine, ReplicaPlan } from "../../replica";
import type { Section } from "../../formats/section";
import { tableOf, textColumn, type Table, type TableColumn } from "../../formats/table";
import { changeTexts, costTexts, limitationText, rentedText } from "./fidelity-words";

/** The replica of a site with its cost and its limitations. */
export function replicaSection(replica: ReplicaPlan): Section {
  return {
    heading: rentedText(replica),
    blocks: [
      { notes: costTexts(replica), list: true },
      { notes: replica.limitations.map(limitationText), tone: "warning", list: true },
    ],
  };
}

/** The fidelity of each property. */
export function fidelityTable({ fidelity }: Pick<ReplicaPlan, "fidelity">): Table {
  return tableOf(COLUMNS, fidelity);
}

const COLUMNS: readonly TableColumn<FidelityLine>[] = [
  textColumn("Property", ({ what }) => what),
  textColumn("Site", ({ site }) => site),
  textColumn("Replica", ({ replica }) => replica),
  textColumn("Fidelity", changeTexts),
  textColumn("Reason", ({ why }) => why),
];
