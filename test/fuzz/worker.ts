import type { FuzzCase, Outcome } from "./case";
import { complaints } from "./oracles";
import { runCase } from "./run-case";

/** What the worker tells of a case. */
export interface Verdict {
  readonly code: number;
  readonly complaints: readonly string[];
  readonly milliseconds: number;
  /** Most memory that the process has had so far, in MB. */
  readonly megabytes: number;
}

/** The folder of the cases. */
const folder = process.argv[2] ?? "";

process.on("message", (call: FuzzCase) => {
  void runCase(call, folder).then((outcome: Outcome) => {
    const verdict: Verdict = {
      code: outcome.code,
      complaints: complaints(outcome, call),
      milliseconds: outcome.milliseconds,
      megabytes: process.resourceUsage().maxRSS / 1024,
    };
    process.send?.(verdict);
  });
});
process.on("disconnect", () => process.exit());
