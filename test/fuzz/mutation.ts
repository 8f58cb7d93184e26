import * as fc from "fast-check";
import { anyValue, EDGE_NUMBERS, ODD_NAMES, ODD_TEXTS } from "./hostile";

type Path = readonly (string | number)[];

/** One change of a value, given as numbers that are taken modulo what is there. */
interface Change {
  readonly at: number;
  readonly how: number;
  readonly which: number;
  readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.nat({ max: 99 }),
  which: fc.nat(),
  value: anyValue,
});

/** A value with a few of its parts changed. */
export function mutated(value: unknown, most = 3): fc.Arbitrary<unknown> {
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) => {
    const copy = { root: structuredClone(value) };
    for (const each of changes) apply(copy, each);
    return copy.root;
  });
}

const numberEdits = fc.array(fc.record({ at: fc.nat(), which: fc.nat(), value: fc.double() }), {
  minLength: 1,
  maxLength: 3,
});

/** A value with a few of its numbers and quantities changed. */
export function withOtherNumbers(value: unknown): fc.Arbitrary<unknown> {
  return numberEdits.map((edits) => {
    const copy = { root: structuredClone(value) };
    for (const { at, which, value: other } of edits) {
      const paths = pathsOf(copy.root, ["root"]).filter((path) => isNumeric(valueAt(copy, path)));
      if (paths.length === 0) continue;
      const [holder, key] = holderOf(copy, paths[at % paths.length] as Path);
      holder[key] = alike(holder[key], (list) => list[which % list.length] as never, other);
    }
    return copy.root;
  });
}

function isNumeric(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && QUANTITY.test(value));
}

const QUANTITY = /^(-?[\d.]+)( ?[A-Za-z°%/]{1,12})$/;

function valueAt(copy: { root: unknown }, path: Path): unknown {
  const [holder, key] = holderOf(copy, path);
  return holder[key];
}

function apply(copy: { root: unknown }, { at, how, which, value }: Change): void {
  const paths = pathsOf(copy.root, ["root"]);
  const path = paths[at % paths.length] ?? ["root"];
  const [holder, key] = holderOf(copy, path);
  const before = holder[key];
  const pick = <T>(list: readonly T[]) => list[which % list.length] as T;
  const [other, otherKey] = holderOf(copy, pick(paths));
  if (how < 15) Reflect.deleteProperty(holder, key);
  else if (how < 45) holder[key] = alike(before, pick, value);
  else if (how < 55) holder[key] = value;
  else if (how < 65) holder[key] = structuredClone(other[otherKey]);
  else if (how < 75 && Array.isArray(before)) before.push(structuredClone(before[which % (before.length || 1)]));
  else if (how < 80 && Array.isArray(before)) for (let n = which % 300; n > 0; n--) before.push(structuredClone(before[0]));
  else if (how < 90 && isMapping(before)) define(before, pick([...ODD_NAMES, ...KEYS]), value);
  else if (isMapping(before)) define(before, pick(Object.keys(before)) ?? "a", value);
  else holder[key] = alike(before, pick, value);
}

/** Keys that a site has in one place, for others. */
const KEYS = ["count", "name", "part", "parts", "pods", "fabrics", "power", "replica", "prices", "nodes", "racks", "planes"];

/** A value of the same type. */
function alike(before: unknown, pick: <T>(list: readonly T[]) => T, value: unknown): unknown {
  if (typeof before === "number")
    return pick([
      ...EDGE_NUMBERS,
      before * 2,
      before / 2,
      before + 1,
      before - 1,
      before * 10,
      before / 10,
      before * 1000,
      -before,
    ]);
  if (typeof before === "boolean") return !before;
  if (typeof before !== "string") return value;
  const quantity = QUANTITY.exec(before);
  if (!quantity) return pick([...ODD_TEXTS, ...ODD_NAMES, `${before}x`, before.toUpperCase(), before.slice(1)]);
  return `${pick([...EDGE_NUMBERS, ...[1000, 10, 2, 0.5, 0.1, 0.001].map((factor) => Number(quantity[1]) * factor)])}${quantity[2]}`;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Also for keys such as `__proto__`. */
function define(mapping: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
}

function holderOf(copy: { root: unknown }, path: Path): [Record<string | number, unknown>, string | number] {
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  return [holder, path.at(-1) ?? "root"];
}

function pathsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return [path, ...entries.slice(0, 60).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** A text with a few of its characters or lines changed. */
export function mutatedText(text: string): fc.Arbitrary<string> {
  return textEdits.map((edits) =>
    edits.reduce((before, { at, how, length, insert }) => {
      const offset = Math.floor(at * before.length);
      const lines = before.split("\n");
      const line = Math.floor(at * lines.length);
      if (how === 0) return before.slice(0, offset) + before.slice(offset + length);
      if (how === 1) return before.slice(0, offset) + insert + before.slice(offset);
      if (how === 2) return before.slice(0, offset);
      if (how === 3) return [...lines.slice(0, line), ...lines.slice(line + 1)].join("\n");
      if (how === 4)
        return [...lines.slice(0, line), lines[(line * 7 + length) % lines.length], ...lines.slice(line)].join("\n");
      if (how === 5) return lines.map((each, index) => (index === line ? " ".repeat(length % 7) + each : each)).join("\n");
      return before.slice(0, offset) + insert.repeat(1 + length) + before.slice(offset + length);
    }, text),
  );
}

/** What means something in YAML. */
const MARKS = [
  "&a ",
  "*a",
  "<<: *a",
  "!!binary ",
  "!!js/function ",
  "? ",
  ": ",
  "- ",
  "|\n",
  ">\n",
  "---\n",
  "...\n",
  "%YAML 9\n",
]
  .concat([
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    "\t",
    "\r\n",
    "\u0000",
    "\uFEFF",
    "'",
    '"',
    "@",
    "`",
    "~",
    ".nan",
    ".inf",
    "0x1",
    "0o7",
  ])
  .concat(["[".repeat(500), "{a: ".repeat(500), "- ".repeat(500), "a: ".repeat(500)]);

/** Any characters; a string of them takes half a second to prepare. */
const anyText = fc.array(fc.nat({ max: 0x10ffff }), { maxLength: 5 }).map((codes) => String.fromCodePoint(...codes));

const textEdits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.nat({ max: 6 }),
    length: fc.nat({ max: 40 }),
    insert: fc.oneof(fc.constantFrom(...ODD_TEXTS, ...MARKS), anyText),
  }),
  { minLength: 1, maxLength: 4 },
);
