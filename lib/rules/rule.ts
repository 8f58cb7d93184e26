import type { Bom } from "../bom";
import type { Comparison } from "../comparison";
import type { Attempt } from "../errors";
import type { CheckedSite } from "../model";
import type { ReplicaPlan } from "../replica";
import type { SitePlan } from "../sizing";

/** Levels of findings, in display order: do not build with an `error`, review a `warning`; a `note` is for the record. */
export const LEVELS = ["error", "warning", "note"] as const;
export type Level = (typeof LEVELS)[number];

/** Input of a rule. Its members may be computed when a rule first reads them. */
export interface Subject {
  readonly checked: CheckedSite;
  readonly plan: SitePlan;
  readonly bom: Bom;
  /** Published figures compared with the model. */
  readonly reported: readonly Comparison[];
  /** The replica, none if the site has none, or the problems that prevent planning it. */
  readonly replica: Attempt<ReplicaPlan | undefined>;
  /** Findings of the rules before this one. */
  readonly found: readonly Finding[];
}

/** One violation of a rule. */
export interface Breach {
  /** Path in the site file, such as `power.feeds[0]`. */
  readonly path: string;
  /** What is wrong, with figures: lower case, no full stop. */
  readonly message: string;
  /** What to do, in the imperative: lower case, no full stop. */
  readonly remedy: string;
}

/** A check of a site and its plan. Rules are pure and independent of one another, except those for suppressions. */
export interface Rule {
  /** Stable id: a prefix for the subject and three digits. */
  readonly id: string;
  readonly level: Level;
  /** The requirement (for a note: the recommendation), one sentence without a full stop. */
  readonly title: string;
  /** Why, in one or two sentences. */
  readonly reason: string;
  readonly check: (subject: Subject) => readonly Breach[];
}

/** A violation with its rule and level, as reports show it. */
export interface Finding extends Breach {
  readonly rule: string;
  readonly level: Level;
  /** The site's reason to accept it; a suppressed finding is shown but not counted. */
  readonly suppressed?: string;
}

/** Path of a named entry in a list of the site file; path of the list where the plan derived the entry. */
export function pathOfNamed(list: string, entries: readonly { readonly name: string }[], name: string): string {
  const index = entries.findIndex((entry) => entry.name === name);
  return index < 0 ? list : `${list}[${index}]`;
}

/** Sorts rules of one subject by number. */
export function byId(a: Rule, b: Rule): number {
  return a.id < b.id ? -1 : 1;
}
