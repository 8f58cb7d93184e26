import { join } from "node:path";
import { renderBom } from "../bom";
import { planDocument, type SiteReport } from "../report";
import { writeWhole } from "./files";

/** The reports of a site by the name of their file. */
const REPORTS: Readonly<Record<string, (report: SiteReport) => string>> = {
  "plan.json": (report) => `${JSON.stringify(planDocument(report), null, 2)}\n`,
  "bom.json": ({ bom }) => renderBom(bom, "json"),
  "bom.csv": ({ bom }) => renderBom(bom, "csv"),
  "bom.md": ({ bom }) => renderBom(bom, "md"),
};

/**
 * Writes the reports of a site into a folder, which is made where it is missing; all are rendered before one is written.
 * @returns the paths of the files
 * @throws GigasiteError CALL002
 */
export async function writeReports(folder: string, report: SiteReport): Promise<string[]> {
  const files = Object.entries(REPORTS).map(([name, render]) => ({ path: join(folder, name), text: render(report) }));
  for (const { path, text } of files) await writeWhole(path, text);
  return files.map(({ path }) => path);
}
