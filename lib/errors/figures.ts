import { DefectError } from "./defect";
import type { Keys } from "./problem";

/** Exceptions to the rules for the figures of a result. */
export interface FigureRules {
  /** Name of the result, such as `the plan`. */
  readonly result: string;
  /** Names of keys that may be null: unknown, or none. */
  readonly nullable: ReadonlySet<string>;
  /** Names of keys that may be negative. */
  readonly signed: ReadonlySet<string>;
}

/** A number that is the sum of others. */
export interface SumLaw {
  readonly keys: Keys;
  readonly total: number;
  readonly parts: Iterable<number>;
}

/** Share by which a sum may differ from its parts, by the rounding of additions in another order. */
const ROUNDING = 1e-6;

/**
 * Checks that a result has only finite numbers, none below 0 and no null, except as its rules allow. Takes time with
 * the size of the result.
 * @throws DefectError for the first number that is wrong
 */
export function ensureFigures(result: object, rules: FigureRules): void {
  const fault = faultIn(result, "", rules);
  if (fault) throw new DefectError(rules.result, fault.keys.reverse(), fault.text);
}

/** Checks that sums equal their parts. @throws DefectError for the first that does not */
export function ensureSums(result: string, laws: Iterable<SumLaw>): void {
  for (const { keys, total, parts } of laws) {
    let sum = 0;
    let size = Math.abs(total);
    for (const part of parts) {
      sum += part;
      size += Math.abs(part);
    }
    // The comparison is false for NaN, too.
    if (Math.abs(total - sum) <= ROUNDING * size) continue;
    throw new DefectError(result, keys, `${total} is not the sum of its parts, ${sum}`);
  }
}

/** Keys in reverse order: they are collected on the way back, so that right results cost no paths. */
interface Fault {
  readonly keys: PropertyKey[];
  readonly text: string;
}

function faultIn(value: unknown, name: string, rules: FigureRules): Fault | undefined {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { keys: [], text: `${value} is not a finite number` };
    return value < 0 && !rules.signed.has(name) ? { keys: [], text: `${value} is below 0` } : undefined;
  }
  if (value === null) return rules.nullable.has(name) ? undefined : { keys: [], text: "no value" };
  if (typeof value !== "object") return undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const fault = faultIn(value[index], name, rules);
      if (fault) return within(fault, index);
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    const fault = faultIn((value as Readonly<Record<string, unknown>>)[key], key, rules);
    if (fault) return within(fault, key);
  }
  return undefined;
}

function within(fault: Fault, key: PropertyKey): Fault {
  fault.keys.push(key);
  return fault;
}
