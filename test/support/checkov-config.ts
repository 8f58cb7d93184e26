import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A check of checkov that the shipped file leaves out. */
export interface LeftOut {
  readonly check: string;
  /** The comment above it, or above the group that it is in. */
  readonly reason: string;
}

const FILE = join(__dirname, "../../.checkov.yaml");

/** The checks that `.checkov.yaml` leaves out, in its order, with their reasons. */
export const LEFT_OUT: readonly LeftOut[] = readLeftOut(readFileSync(FILE, "utf8"));

function readLeftOut(text: string): LeftOut[] {
  const [, list = ""] = text.split("\nskip-check:\n");
  const groups = [...list.matchAll(/((?: {2}# .*\n)+)((?: {2}- .*\n)+)/g)];
  return groups.flatMap(([, comment = "", checks = ""]) => {
    const reason = comment.replaceAll(/\s*# /g, " ").trim();
    return [...checks.matchAll(/- (\S+)/g)].map(([, check = ""]) => ({ check, reason }));
  });
}
