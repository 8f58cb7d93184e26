import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { mdLine } from "../../formats/markdown";
import { sarifText } from "../../formats/sarif-text";
import { kindsOf, reviewPath, type Fault, type FaultKind } from "./fault";
import { packageVersion } from "../../process/version";

/** The official schema of SARIF 2.1.0. */
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A SARIF 2.1.0 log, with a line feed at the end: rules with their level and help, and a result per fault. */
export function sarif(faults: readonly Fault[]): string {
  const kinds = kindsOf(faults);
  const driver = { name: "gigasite", semanticVersion: packageVersion(), rules: kinds.map(descriptorOf) };
  const indexes = new Map(kinds.map(({ id }, index) => [id, index]));
  const results = faults.map((fault) => resultOf(fault, indexes.get(fault.id) ?? 0));
  // Columns are those of JavaScript strings.
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function descriptorOf({ id, level, title, reason }: FaultKind) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: `${title}. ${reason}`, markdown: mdLine`**${title}.** ${reason}`.text },
    defaultConfiguration: { level },
  };
}

function resultOf({ id, level, message, remedy, path, place, suppressed }: Fault, ruleIndex: number) {
  const { file, line, column } = place ?? {};
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column } };
  const physicalLocation = file === undefined ? undefined : { artifactLocation: { uri: uriOf(file) }, ...region };
  const logicalLocations = path === "" ? undefined : [{ fullyQualifiedName: path }];
  return {
    ruleId: id,
    ruleIndex,
    level,
    message: { text: sarifText(message, remedy) },
    locations: physicalLocation || logicalLocations ? [{ physicalLocation, logicalLocations }] : [],
    ...(suppressed === undefined ? {} : { suppressions: [{ kind: "inSource", justification: sarifText(suppressed) }] }),
  };
}

/** A reference relative to the current folder, otherwise the address of the file. */
function uriOf(file: string): string {
  const path = reviewPath(file);
  return isAbsolute(path) ? pathToFileURL(path).href : path.split("/").map(encodeURIComponent).join("/");
}
