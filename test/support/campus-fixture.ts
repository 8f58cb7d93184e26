import { join } from "node:path";
import { loadCampus } from "../../lib/model";
import { reportCampus } from "../../lib/report";

/** A campus of two sites with 2 and 3 racks of H100 on one grid. */
export const CAMPUS_FIXTURE = join(__dirname, "../fixtures/campus/campus.yaml");

export const campusFixture = loadCampus(CAMPUS_FIXTURE);
export const campusFixtureReport = reportCampus(campusFixture);
