import { join } from "node:path";
import { renderBom } from "../bom";
import { replicaOf } from "../replica";
import { fidelityMarkdown, planDocument, type SiteReport } from "../report";
import { writeWhole } from "./files";

/** The reports of a site by the name of their file. */
const REPORTS: Readonly<Record<string, (report: SiteReport) => string>> = {
  "plan.json": (report) => `${JSON.stringify(planDocument(report), null, 2)}\n`,
  "bom.json": ({ bom }) => renderBom(bom, "json"),
  "bom.csv": ({ bom }) => renderBom(bom, "csv"),
  "bom.md": ({ bom }) => renderBom(bom, "md"),
};

/** The report of its replica, for a site that has one. */
function replicaReport({ checked, plan }: SiteReport): Record<string, string> {
  const replica = replicaOf(checked, plan);
  return replica === undefined ? {} : { "fidelity.md": fidelityMarkdown(replica) };
}

/**
 * Writes the reports of a site into a folder, which is made where it is missing; all are rendered before one is written.
 * @returns the paths of the files
 * @throws GigasiteError CALL002
 */
export async function writeReports(folder: string, report: SiteReport): Promise<string[]> {
  const texts = Object.fromEntries(Object.entries(REPORTS).map(([name, render]) => [name, render(report)]));
  const files = Object.entries({ ...texts, ...replicaReport(report) }).map(([name, text]) => ({
    path: join(folder, name),
    text,
  }));
  for (const { path, text } of files) await writeWhole(path, text);
  return files.map(({ path }) => path);
}
