import { deltaNotes } from "../../bom/delta/delta-notes";
import type { Finding } from "../../rules";
import { counted, kilowatts } from "../../formats";
import type { SiteDelta, SiteDeltaSide } from "./site-delta";

/** Most new errors that one line names. */
const MOST_ERRORS = 5;

/** The two sides, one line each: `Before: my-site.yaml at main: 1 pod, 512 GPUs, 838 kW`. */
export function sideTexts({ before, after }: Pick<SiteDelta, "before" | "after">): string[] {
  return [`Before: ${sideText(before)}`, `After: ${sideText(after)}`];
}

/** The two sides, reduced to their differences: `my-site.yaml, main to working tree`, `a.yaml to b.yaml`. */
export function comparedText({ before, after }: Pick<SiteDelta, "before" | "after">): string {
  if (namesOf(before)[0] !== namesOf(after)[0]) return `${nameOf(before)} to ${nameOf(after)}`;
  const [one, other] = [namesOf(before), namesOf(after)];
  const isSame = (index: number) => one[index] === other[index];
  const given = [0, 1, 2].filter((index) => one[index] !== undefined || other[index] !== undefined);
  const same = given.filter(isSame).map((index) => one[index]);
  const differing = given.filter((index) => !isSame(index));
  if (differing.length === 0) return same.join(", ");
  const namesIn = (names: readonly (string | undefined)[]) =>
    differing.map((index) => names[index] ?? DEFAULTS[index]).join(", ");
  return [...same, `${namesIn(one)} to ${namesIn(other)}`].join(", ");
}

/** The file, the revision and the phase of a side, as the call gave them. */
function namesOf({ from, phase }: SiteDeltaSide): readonly (string | undefined)[] {
  const whole = phase !== null && from.endsWith(`@${phase}`) ? from.slice(0, -phase.length - 1) : from;
  const [file = "", ...revision] = whole.split("#");
  return [file, revision.length === 0 ? undefined : revision.join("#"), phase === null ? undefined : `phase ${phase}`];
}

/** Names of a side without a revision or a phase, in the order of {@link namesOf}. */
const DEFAULTS = ["", "working tree", "all phases"];

/** `my-site.yaml at main, phase first-light`. */
function nameOf(side: SiteDeltaSide): string {
  const [file, revision, phase] = namesOf(side);
  return `${file}${revision === undefined ? "" : ` at ${revision}`}${phase === undefined ? "" : `, ${phase}`}`;
}

function sideText(side: SiteDeltaSide): string {
  return `${nameOf(side)}: ${counted(side.pods, "pod")}, ${counted(side.gpus, "GPU")}, ${kilowatts(side.facilityPowerKw)}`;
}

/** The new errors in one line: `2 new errors: PWR001 power.feeds[0], NET004 fabrics[1]`; none without any. */
export function newErrorTexts({ findings: { appeared } }: Pick<SiteDelta, "findings">): string[] {
  const errors = appeared.filter(({ level }) => level === "error");
  if (errors.length === 0) return [];
  const findingName = ({ rule, path }: Finding) => (path === "" ? rule : `${rule} ${path}`);
  const rest = errors.length > MOST_ERRORS ? `, and ${errors.length - MOST_ERRORS} more` : "";
  return [`${counted(errors.length, "new error")}: ${errors.slice(0, MOST_ERRORS).map(findingName).join(", ")}${rest}`];
}

/** Notes below the tables, one sentence each. */
export function siteDeltaNotes({ bom, other }: SiteDelta): string[] {
  const names = other.map((part) => PART_NAMES[part] ?? part);
  return [...deltaNotes(bom), ...(other.length === 0 ? [] : [`Other changes, not shown: ${names.join(", ")}.`])];
}

/** Names of parts of the plan. */
const PART_NAMES: Readonly<Record<string, string>> = {
  failures: "failure analysis",
  operation: "operating cost",
  networkRacks: "network racks",
  items: "bill quantities",
};
