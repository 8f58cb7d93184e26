import { GigasiteError } from "../../errors";
import { loadCampusIfAny } from "../../model";
import { reportCampus, type CampusReport } from "../../report";
import type { SiteSource } from "../reading/site-source";

/**
 * The report of the campus that a file describes; undefined for any other file.
 * @param options of the call that apply to a site only, such as `{ phase: "first-light" }`
 * @throws GigasiteError CALL001 if one of them is given for a campus
 */
export function campusReportOf(
  { file, name, read }: SiteSource,
  options: Readonly<Record<string, string | undefined>> = {},
): CampusReport | undefined {
  const checked = loadCampusIfAny(file, read);
  if (!checked) return undefined;
  const [given] = Object.entries(options).find(([, value]) => value !== undefined) ?? [];
  if (given === undefined) return reportCampus(checked);
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `--${given} applies to a site, and this file describes a campus`,
    found: name,
    remedy: `remove --${given}, or name one of the sites: ${checked.campus.sites.join(", ")}`,
  });
}
