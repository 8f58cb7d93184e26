import * as fc from "fast-check";
import { pathOf, type Keys } from "../../lib/errors";

/** Paths of all numbers of a value. */
export function numbersOf(value: unknown, keys: Keys = []): Keys[] {
  if (typeof value === "number") return [keys];
  if (typeof value !== "object" || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => numbersOf(inner, [...keys, key]));
}

/** A copy of a value with another value at a path. */
export function withValue<T>(value: T, [key, ...rest]: Keys, by: unknown): T {
  if (key === undefined) return by as T;
  const inner = withValue((value as Record<PropertyKey, unknown>)[key], rest, by);
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === key ? inner : entry)) as T;
  return { ...value, [key]: inner };
}

/** That a result with a number that is none, or below 0, at any of its keys is refused with that key. */
export function refusesBrokenFigures<T extends object>(result: T, prove: (result: T) => T): void {
  const paths = numbersOf(result);
  expect(paths.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, -1e9),
      (keys, broken) => {
        const isTemperature = broken === -1e9 && /C$/.test(String(keys.at(-1)));
        const attempt = () => prove(withValue(result, keys, broken));
        if (!isTemperature) expect(attempt).toThrow(`wrong at ${pathOf(keys)}: `);
      },
    ),
    { numRuns: 300 },
  );
}
