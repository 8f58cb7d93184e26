import { createHash } from "node:crypto";

/**
 * A name that AWS takes: the name itself, or where it is too long its beginning and a hash of the whole, so that two
 * long names do not meet.
 */
export function resourceName(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, longest - hash.length - 1)}-${hash}`;
}

/** Longest name of an IAM role or instance profile role that both take (IAM User Guide, "IAM and STS quotas"). */
export const LONGEST_ROLE_NAME = 64;
