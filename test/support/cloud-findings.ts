import { checkCloud } from "../../lib/rules/cloud/check-cloud";

/** What a rule on stacks says of a stack with these resources, by type and name. */
export function cloudFindings(rule: string, resource: object): string[] {
  return checkCloud({ stack: { resource } }).filter((problem) => problem.startsWith(`stack: ${rule} at `));
}
