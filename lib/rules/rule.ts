import type { Bom } from "../bom";
import type { Comparison } from "../comparison";
import type { CheckedSite } from "../model";
import type { SitePlan } from "../sizing";

/** `error` must not be built, `warning` should be looked at, `note` is for the record. In this order findings are shown. */
export const LEVELS = ["error", "warning", "note"] as const;
export type Level = (typeof LEVELS)[number];

/** What a rule looks at. */
export interface Subject {
  readonly checked: CheckedSite;
  readonly plan: SitePlan;
  readonly bom: Bom;
  /** Published figures beside those of the model. */
  readonly reported: readonly Comparison[];
  /** What the rules before it found. */
  readonly found: readonly Finding[];
}

/** One place where a rule is broken. */
export interface Breach {
  /** Where in the site, such as `power.feeds[0]`. */
  readonly path: string;
  /** What is wrong, with the numbers. */
  readonly message: string;
  readonly remedy: string;
}

/** A check on a site and its plan. Rules are pure and know nothing of one another, but for those on suppressions. */
export interface Rule {
  /** Stable: a prefix for the subject and three digits. */
  readonly id: string;
  readonly level: Level;
  /** What must hold, one sentence without a full stop. */
  readonly title: string;
  /** Why it must hold. */
  readonly reason: string;
  readonly check: (subject: Subject) => readonly Breach[];
}

/** A broken rule, as plans and reports show it. */
export interface Finding extends Breach {
  readonly rule: string;
  readonly level: Level;
  /** Why the site accepts it; such a finding is shown and does not count. */
  readonly suppressed?: string;
}

/** A number in a message: at most one digit after the point, and no grouping. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Path of an entry of a list of the site by its name; the list itself where the plan derived the entry. */
export function pathOfNamed(list: string, entries: readonly { readonly name: string }[], name: string): string {
  const index = entries.findIndex((entry) => entry.name === name);
  return index < 0 ? list : `${list}[${index}]`;
}

/** Order of rules of one subject. */
export function byId(a: Rule, b: Rule): number {
  return a.id < b.id ? -1 : 1;
}
