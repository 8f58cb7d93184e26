import type { Suppression } from "../model";
import type { Finding } from "./rule";

/** Whether a suppression is about a finding: about its rule, and about its path if it names one. */
export function isSuppressedBy(finding: Finding, { rule, path }: Suppression): boolean {
  return finding.rule === rule && (path === undefined || finding.path === path);
}

/** The findings with the reason of the first suppression of each; those that nothing suppresses stay as they are. */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[]): Finding[] {
  return findings.map((finding) => {
    const suppression = suppressions.find((candidate) => isSuppressedBy(finding, candidate));
    return suppression ? { ...finding, suppressed: suppression.reason } : finding;
  });
}

/** Findings that count: those that nobody accepted. */
export function standing(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ suppressed }) => suppressed === undefined);
}
