import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { Calls } from "./calls";
import type { FuzzCase } from "./case";
import { casesOf, KINDS } from "./cases";
import { Judge, LONGEST } from "./judge";

/** Cases of one seed; the next ones have the next seed. */
const BATCH = 100;

/** Longest search for a smaller case that fails alike, in milliseconds. */
const LONGEST_SHRINK = 60_000;

const FOUND = join(__dirname, "../fixtures/fuzz");

const { values: options } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    /** Classes of cases that have this in their name. */
    only: { type: "string", default: "" },
    /** Keeps what it finds as fixtures, which the tests repeat from then on. */
    save: { type: "boolean", default: false },
  },
});

/** How many cases were tried and how many failed, by class. */
const counts = new Map(KINDS.map((kind) => [kind, { cases: 0, failures: 0 }]));

/** What was found already, without the figures and names in it. */
const known = new Set<string>();

const signature = (complaint: string) => complaint.replace(/gigasite-fuzz-\w+|\d+|"[^"]*"/g, "#").slice(0, 100);

async function main(): Promise<void> {
  const end = Date.now() + Number(options.minutes) * 60_000;
  const judge = new Judge(LONGEST);
  const cases = casesOf(
    await Calls.load(),
    KINDS.filter((kind) => kind.includes(options.only)),
  );
  for (let seed = Number(options.seed); Date.now() < end; seed++) await batch(judge, cases, seed, end);
  judge.close();
  console.table(Object.fromEntries(counts));
  const found = [...known].length;
  const total = [...counts.values()].reduce((sum, each) => sum + each.cases, 0);
  console.log(`${total} cases from seed ${options.seed}, ${found} kinds of failures`);
  process.exitCode = found === 0 ? 0 : 1;
}

/** The cases of a seed, up to the first that fails in a way that is not known yet, which is made smaller and shown. */
async function batch(judge: Judge, cases: fc.Arbitrary<FuzzCase>, seed: number, end: number): Promise<void> {
  let first: string | undefined;
  let wrong: readonly string[] = [];
  const property = fc.asyncProperty(cases, async (call) => {
    const complaints = await judge.complaintsOf(call);
    const own = complaints.find((complaint) => !known.has(signature(complaint)));
    const count = counts.get(call.kind);
    if (count && first === undefined) {
      count.cases++;
      if (complaints.length > 0) count.failures++;
    }
    if (own === undefined || (first !== undefined && signature(own) !== first)) return;
    first = signature(own);
    wrong = complaints;
    throw new Error(own);
  });
  const interruptAfterTimeLimit = Math.max(1000, Math.min(end - Date.now(), LONGEST_SHRINK));
  const { counterexample } = await fc.check(property, { seed, numRuns: BATCH, interruptAfterTimeLimit });
  if (!counterexample || first === undefined) return;
  known.add(first);
  show(counterexample[0], wrong, seed);
}

function show(call: FuzzCase, wrong: readonly string[], seed: number): void {
  console.log(`\n--- seed ${seed}, ${call.kind}: gigasite ${call.argv.join(" ")}\n${wrong.join("\n")}`);
  for (const [name, content] of Object.entries(call.files)) console.log(`${name}:\n${content.slice(0, 2000)}`);
  if (!options.save) return;
  const text = `${JSON.stringify({ ...call, wrong: wrong[0] }, null, 2)}\n`;
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(join(FOUND, `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`), text);
}

void main();
