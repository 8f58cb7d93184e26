import { shippedCampuses, shippedSites } from "../lib/files/package-files";

/** The site files that come with the package, by name. */
export const SITE_FILES = named(shippedSites());

/** The campus files. */
export const CAMPUS_FILES = named(shippedCampuses());

function named(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([name, path]) => ({ name, path }));
}
