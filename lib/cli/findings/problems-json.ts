import { told, type Problem } from "../../errors";
import { API_VERSION } from "../../model";

/**
 * Problems as JSON, with a line feed at the end: the first 50, and the number of the others as `more`. Keys may be added to
 * it, none is renamed; a key without a value is null.
 */
export function problemsJson(problems: readonly Problem[]): string {
  const { problems: first, more } = told(problems);
  const entries = first.map(({ code, path, message, found, allowed, remedy, place }) => ({
    code,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path,
    message,
    found: found ?? null,
    allowed: allowed ?? null,
    remedy,
  }));
  return `${JSON.stringify({ apiVersion: API_VERSION, kind: "Problems", problems: entries, more }, null, 2)}\n`;
}
