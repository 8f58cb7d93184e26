import type { Problem } from "../errors";

/** What the process says about the call when it ends. */
export const EXIT = {
  fine: 0,
  /** The site has errors: in its file, or found by `check`. */
  siteErrors: 1,
  /** `diff --exit-code` found a difference, as `git diff` says it. */
  differs: 1,
  /** The call was wrong: its words, the file it names, or the phase, part or instance type it asks for. */
  wrongCall: 2,
  /** A defect of gigasite (`EX_SOFTWARE` of sysexits.h). */
  defect: 70,
} as const;

/** What only a call can get wrong. */
const OF_THE_CALL: readonly Problem["code"][] = ["CALL001", "CALL002", "CALL003", "CALL004", "SITE009"];

/** What a call names, and a site as well; in a site it has a path. */
const OF_EITHER: readonly Problem["code"][] = ["FILE001", "PART001", "PART005"];

/** The exit code of a call that ended with these problems. */
export function exitCodeOf(problems: readonly Problem[]): number {
  const ofTheCall = problems.every(
    ({ code, path }) => OF_THE_CALL.includes(code) || (path === "" && OF_EITHER.includes(code)),
  );
  return ofTheCall ? EXIT.wrongCall : EXIT.siteErrors;
}
