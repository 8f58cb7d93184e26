import { reviewPath, type Fault } from "./fault";

/** Annotation kinds of GitHub Actions by level. */
const KINDS = { error: "error", warning: "warning", note: "notice" } as const;

/** Faults as workflow commands of GitHub Actions, one a line; suppressed ones are left out. */
export function workflowCommands(faults: readonly Fault[]): string {
  return faults
    .filter(({ suppressed }) => suppressed === undefined)
    .map((fault) => `${commandOf(fault)}\n`)
    .join("");
}

function commandOf({ id, level, message, remedy, path, place }: Fault): string {
  const properties = {
    file: place && reviewPath(place.file),
    line: place?.line,
    col: place?.column,
    title: path === "" ? id : `${id} at ${path}`,
  };
  const stated = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = stated.map(([key, value]) => `${key}=${property(String(value))}`).join(",");
  return `::${KINDS[level]} ${list}::${data(`${message}\n${remedy}`)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
