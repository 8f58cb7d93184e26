import { LEVELS, standing, type Finding } from "../../rules";
import { counted } from "../../formats";

/** Number of findings by level, and of suppressed ones: `Findings: 1 error, 2 notes. Suppressed: 1.` */
export function findingsSummary(findings: readonly Finding[]): string {
  const active = standing(findings);
  const counts = levelCounts(active);
  const suppressed = findings.length - active.length;
  const summary = counts.length === 0 ? "No findings." : `Findings: ${counts.join(", ")}.`;
  return suppressed === 0 ? summary : `${summary} Suppressed: ${suppressed}.`;
}

/** Number of findings of each level that has any: `1 error`, `2 notes`. */
export function levelCounts(findings: readonly Finding[]): string[] {
  return LEVELS.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => counted(count, level));
}
