import type { Problem } from "../errors";

/** Exit codes of the command. */
export const EXIT = {
  fine: 0,
  /** The site has errors: problems in its file, or findings of `check`. */
  siteErrors: 1,
  /** `diff --exit-code` found a difference, as with `git diff`. */
  differs: 1,
  /** Usage error: wrong arguments, a missing file, or an unknown phase, part or instance type. */
  wrongCall: 2,
  /** Internal error (`EX_SOFTWARE` of sysexits.h). */
  defect: 70,
} as const;

/** Codes of usage errors. */
const OF_THE_CALL: readonly Problem["code"][] = [
  "CALL001",
  "CALL002",
  "CALL003",
  "CALL004",
  "CALL005",
  "CALL006",
  "SITE009",
];

/** Codes of usage errors that also occur in a site file, there with a path. */
const OF_EITHER: readonly Problem["code"][] = ["FILE001", "PART001", "PART005"];

/** Exit code for these problems. */
export function exitCodeOf(problems: readonly Problem[]): number {
  const ofTheCall = problems.every(
    ({ code, path }) => OF_THE_CALL.includes(code) || (path === "" && OF_EITHER.includes(code)),
  );
  return ofTheCall ? EXIT.wrongCall : EXIT.siteErrors;
}
