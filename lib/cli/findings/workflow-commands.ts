import { workflowProperty, workflowText } from "../../formats/workflow-text";
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
  const list = stated.map(([key, value]) => `${key}=${workflowProperty(String(value))}`).join(",");
  return `::${KINDS[level]} ${list}::${workflowText(message, remedy)}`;
}
