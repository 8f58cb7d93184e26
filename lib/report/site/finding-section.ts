import type { Finding } from "../../rules";
import { tableSections, type Section } from "../../formats/section";
import { tableOf, textColumn, type Table } from "../../formats/table";

/** Findings with their remedies. */
export function findingTable(findings: readonly Finding[]): Table {
  return findingsWith("remedy", "Remedy", ({ remedy }) => remedy, findings);
}

/** Suppressed findings with their reasons; none without any. */
export function suppressedSections(findings: readonly Finding[]): Section[] {
  const reason = ({ suppressed }: Finding) => suppressed ?? "";
  return tableSections(
    "Suppressed findings",
    findingsWith("reason for suppression", "Reason for suppression", reason, findings),
  );
}

/** A terminal has location, problem and remedy in one column, as a finding of a compiler. */
function findingsWith(
  last: string,
  head: string,
  textOf: (finding: Finding) => string,
  findings: readonly Finding[],
): Table {
  const lines = (finding: Finding) => [
    ...(finding.path === "" ? [] : [finding.path]),
    finding.message,
    `-> ${textOf(finding)}`,
  ];
  const wide = { only: ["markdown", "html"] } as const;
  return tableOf<Finding>(
    [
      textColumn("Level", ({ level }) => level, { kind: "level" }),
      textColumn("Rule", ({ rule }) => rule),
      textColumn(`Location, problem and ${last}`, lines, { only: ["terminal"] }),
      textColumn("Location", ({ path }) => path, wide),
      textColumn("Problem", ({ message }) => message, wide),
      textColumn(head, textOf, wide),
    ],
    findings,
  );
}
