import type { Suppression } from "../model";
import type { Finding } from "./rule";

/** Whether a suppression matches the rule of a finding and, if it has a path, its path. */
export function isSuppressedBy(finding: Finding, { rule, path }: Suppression): boolean {
  return finding.rule === rule && (path === undefined || finding.path === path);
}

/** Adds the reason of the first matching suppression to each finding. */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[]): Finding[] {
  return findings.map((finding) => {
    const suppression = suppressions.find((candidate) => isSuppressedBy(finding, candidate));
    return suppression ? { ...finding, suppressed: suppression.reason } : finding;
  });
}

/** Findings that are not suppressed. */
export function standing(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ suppressed }) => suppressed === undefined);
}
