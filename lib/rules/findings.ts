import { starts } from "../trace/stage";
import { LEVELS, type Finding, type Subject } from "./rule";
import { RULES } from "./rules";
import { suppress } from "./suppression";

/**
 * All findings of a site: errors first, then in the order of the rules and of the site file. Includes suppressed findings,
 * with the reason.
 */
export function findingsOf(site: Omit<Subject, "found">): Finding[] {
  starts("check");
  const subject = new CheckedSubject(site);
  for (const { id, level, check } of RULES)
    for (const breach of check(subject)) subject.found.push({ rule: id, level, ...breach });
  const findings = suppress(subject.found, site.checked.site.suppress);
  return LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
}

/** A site and the findings of the rules so far. It reads a member of the site no earlier than a rule does. */
class CheckedSubject implements Subject {
  readonly found: Finding[] = [];

  constructor(private readonly site: Omit<Subject, "found">) {}

  get checked() {
    return this.site.checked;
  }

  get plan() {
    return this.site.plan;
  }

  get bom() {
    return this.site.bom;
  }

  get reported() {
    return this.site.reported;
  }

  get replica() {
    return this.site.replica;
  }
}
