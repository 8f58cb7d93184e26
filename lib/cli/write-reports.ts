import { join } from "node:path";
import { bomFile } from "../bom";
import { renderHtml } from "../html";
import { rentedBillOf, replicaOf } from "../replica";
import { fidelityMarkdown, planDocument, rentedFile, type SiteReport } from "../report";
import { writeWhole } from "./files";

/** The forms of the bill that stand in files named after them. */
const BILLS = ["json", "csv", "md", "xlsx"] as const;

/** The plan, the bill and the page by the name of their file. */
async function siteReports(report: SiteReport): Promise<Record<string, string | Uint8Array>> {
  const plan = `${JSON.stringify(planDocument(report), null, 2)}\n`;
  const bills = BILLS.map(async (format) => [`bom.${format}`, await bomFile(report.bom, format)] as const);
  return { "plan.json": plan, ...Object.fromEntries(await Promise.all(bills)), "report.html": renderHtml(report) };
}

/** The reports of its replica, for a site that has one. */
async function replicaReports({ checked, plan }: SiteReport): Promise<Record<string, string | Uint8Array>> {
  const replica = replicaOf(checked, plan);
  if (replica === undefined) return {};
  const bill = rentedBillOf(replica);
  const bills = BILLS.map(async (format) => [`rented.${format}`, await rentedFile(bill, format)] as const);
  return { "fidelity.md": fidelityMarkdown(replica), ...Object.fromEntries(await Promise.all(bills)) };
}

/**
 * Writes the reports of a site into a folder, which is made where it is missing; all are rendered before one is written.
 * @returns the paths of the files
 * @throws GigasiteError CALL002
 */
export async function writeReports(folder: string, report: SiteReport): Promise<string[]> {
  const contents = { ...(await siteReports(report)), ...(await replicaReports(report)) };
  const files = Object.entries(contents).map(([name, content]) => ({ path: join(folder, name), content }));
  for (const { path, content } of files) await writeWhole(path, content);
  return files.map(({ path }) => path);
}
