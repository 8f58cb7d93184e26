import { loadCampus, loadSite } from "../lib/model";
import { reportCampus, reportSite } from "../lib/report";
import { CAMPUS_FILES, SITE_FILES } from "./site-files";

const sites = SITE_FILES.map(({ name, path }) => ({ name, report: reportSite(loadSite(path)) }));
const campuses = CAMPUS_FILES.map(({ name, path }) => ({ name, report: reportCampus(loadCampus(path)) }));

/** The reports of every site and campus in the package, by the name of its file. */
export const SITE_REPORTS = [...sites, ...campuses];
