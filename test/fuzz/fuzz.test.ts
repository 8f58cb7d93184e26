import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { Calls } from "./calls";
import type { FuzzCase } from "./case";
import { casesOf, KINDS, shareOf } from "./cases";
import { Judges } from "./judge";
import { lawRuns } from "../support/law-runs";

jest.setTimeout(600_000);

// Without Jest's own loader the calls take a fifth of the time. A busy machine is given time: only a hang fails.
const judges = new Judges(60_000);
afterAll(() => judges.close());

/** Cases of a run of the tests, of all classes together. */
const CASES = lawRuns(2000);

/** The same for each run, so that a change is judged by its own faults; `npm run fuzz` tries others. */
const SEED = 1;

describe("any input", () => {
  it.concurrent.each(KINDS)("of the class %s ends as it should", async (kind) => {
    const property = fc.asyncProperty(casesOf(await Calls.load(), [kind]), async (call) => {
      expect(await judges.complaintsOf(call)).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: Math.ceil(CASES * shareOf(kind)), interruptAfterTimeLimit: 580_000 });
  });
});

const FOUND = join(__dirname, "../fixtures/fuzz");

describe("what was found once", () => {
  it.each(readdirSync(FOUND))("stays fixed: %s", async (name) => {
    expect(await judges.complaintsOf(JSON.parse(readFileSync(join(FOUND, name), "utf8")) as FuzzCase)).toEqual([]);
  });
});
