import { join } from "node:path";
import { App } from "cdktf";
import { bomFile } from "../lib/bom";
import { FolderUpdate } from "../lib/files/folder-update";
import { renderHtml } from "../lib/html";
import { fidelityMarkdown, planDocument, rentedFile, studyOf, type SiteReport } from "../lib/report";
import type { SiteStack } from "./site-stack";

/** Formats of a bill; each is the ending of its file. */
const BILLS = ["json", "csv", "md", "xlsx"] as const;

/**
 * Writes the reports of a site: `plan.json`, `bom.{json,csv,md,xlsx}`, `report.html`, and for a site with a replica
 * `fidelity.md` and `rented.{json,csv,md,xlsx}`. They are written as a whole: a failed or interrupted call leaves the former
 * ones.
 *
 * @param folder target folder, created if missing; default: `reports/<site>` in the output folder of the app
 * @returns paths of the files
 * @throws GigasiteError with all problems of the site, CALL002 if a file cannot be written, CALL005 if another run writes
 *   into the folder
 */
export async function writeReports(site: SiteStack, folder = reportsFolder(site)): Promise<string[]> {
  const files = await reportFiles(site);
  const update = FolderUpdate.begin(folder);
  try {
    for (const [name, content] of Object.entries(files)) update.write(name, content);
    update.commit();
  } finally {
    update.end();
  }
  return Object.keys(files).map((name) => join(folder, name));
}

/** The reports of a site: content by file name. @throws GigasiteError with all problems of the site */
export async function reportFiles(site: SiteStack): Promise<Contents> {
  return { ...(await siteReports(site.report)), ...(await replicaReports(site.report)) };
}

/** Default folder of the reports of a site. */
export function reportsFolder(site: SiteStack): string {
  return join(App.of(site).outdir, "reports", site.node.id);
}

type Contents = Record<string, string | Uint8Array>;

async function siteReports(report: SiteReport): Promise<Contents> {
  const plan = `${JSON.stringify(planDocument(report), null, 2)}\n`;
  const bills = BILLS.map(async (format) => [`bom.${format}`, await bomFile(report.bom, format)] as const);
  return { "plan.json": plan, ...Object.fromEntries(await Promise.all(bills)), "report.html": renderHtml(report) };
}

async function replicaReports(report: SiteReport): Promise<Contents> {
  const { replicaPlan: replica, rented: bill } = studyOf(report);
  if (replica === undefined || bill === undefined) return {};
  const bills = BILLS.map(async (format) => [`rented.${format}`, await rentedFile(bill, format)] as const);
  return { "fidelity.md": fidelityMarkdown(replica), ...Object.fromEntries(await Promise.all(bills)) };
}
