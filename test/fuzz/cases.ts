import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { parse, stringify } from "yaml";
import campusSchema from "../../campus.schema.json";
import { partSchema } from "../../lib/catalog";
import { jsonSchemaOf } from "../../lib/schema/json-schema";
import siteSchema from "../../site.schema.json";
import { SITE, type Calls } from "./calls";
import type { FuzzCase } from "./case";
import { valuesOf, type Schema } from "./from-schema";
import { ODD_NAMES, ODD_TEXTS } from "./hostile";
import { mutated, mutatedText, withOtherNumbers } from "./mutation";
import { repaired } from "./repaired";
import { SYNTH } from "./synth";

const ROOT = join(__dirname, "../..");

function shipped(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"));
}

/** Site files of the package and its tests that stand alone. */
const SITE_FILES = ["sites", "test/fixtures", "test/fixtures/fabrics"]
  .flatMap(shipped)
  .filter((text) => !/^(kind|prices):/m.test(text));

const CAMPUS = {
  campus: readFileSync(join(ROOT, "test/fixtures/campus/campus.yaml"), "utf8"),
  "north.yaml": readFileSync(join(ROOT, "test/fixtures/campus/north.yaml"), "utf8"),
  "south.yaml": readFileSync(join(ROOT, "test/fixtures/campus/south.yaml"), "utf8"),
};

const SMALLEST = readFileSync(join(ROOT, "sites/smallest.yaml"), "utf8");

const PRICES = readFileSync(join(ROOT, "test/fixtures/prices/usd-2026.yaml"), "utf8");

/** A value as a file of YAML or JSON, in some of their forms. */
const written = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.constantFrom("block", "block", "flow", "json", "pretty", "crlf", "bom")).map(([each, form]) => {
    // JSON has no word for these numbers, nor has a site.
    if (form === "json") return JSON.stringify(each) ?? "";
    if (form === "pretty") return JSON.stringify(each, null, 2) ?? "";
    const text = stringify(each ?? null, {
      collectionStyle: form === "flow" ? "flow" : "any",
      aliasDuplicateObjects: false,
    });
    return form === "crlf" ? text.replaceAll("\n", "\r\n") : form === "bom" ? `\uFEFF${text}` : text;
  });

/** Targets of exports with a line for each cable or node, which take their time for a large site. */
const GROWING = ["cables", "slurm"];

type Unnamed = Omit<FuzzCase, "kind">;

const caseOf = (files: fc.Arbitrary<FuzzCase["files"]>, argv: fc.Arbitrary<string[]>): fc.Arbitrary<Unnamed> =>
  fc.record({ files, argv });

/** Own parts of all classes, each with the keys of its class; the schema of a site file has those of all of them together. */
const ownParts = fc.array(valuesOf(jsonSchemaOf(partSchema) as Schema), { maxLength: 3 });

const generatedSite = fc
  .tuple(valuesOf(siteSchema as Schema), ownParts, fc.boolean())
  .map(([site, parts, withParts]) => repaired({ ...(site as object), parts: withParts ? parts : [] }));

/** A site with any replica that the schema allows, of few nodes. */
const rentedSite = valuesOf((siteSchema as Schema).properties?.["replica"] ?? {}).map((replica) => {
  const own = withFew(replica as Record<string, unknown>, (key) => /^(pods|nodes|gpus)/.test(key), 4);
  return { ...(parse(SMALLEST) as object), replica: own };
});

const original = fc.constantFrom(...SITE_FILES);
const changedSite = original.chain((text) => mutated(parse(text)));

const asSite = (text: fc.Arbitrary<string>) => text.map((each) => ({ "site.yaml": each }));

const campusFiles = (campus: fc.Arbitrary<string>) => campus.map((text) => ({ ...CAMPUS, "site.yaml": text }));

/** Words of any command, and others. */
const oddArgument = (calls: Calls) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...calls.words()) },
    fc.constantFrom("help", "bash", "zsh", "PWR002", "nvidia-sn5600"),
    fc.constantFrom(...["-h", "-v", "--", "-", "--format=json", "--out=", "--format=", "-x", "--no-format", "--help=1"]),
    fc.constantFrom(
      SITE,
      SITE,
      SITE,
      "{folder}",
      "{folder}/none.yaml",
      "{folder}/none/none",
      "/dev/null",
      "{folder}/site.yaml@x",
    ),
    fc.constantFrom(...ODD_TEXTS, ...ODD_NAMES),
    fc.string({ maxLength: 10 }),
  );

/** A site of few nodes with few NICs: an export has a line for each cable or node. */
function small(site: Record<string, unknown>): Record<string, unknown> {
  const pods = (site["pods"] as Record<string, unknown>[]).map((pod) => withFew(pod, () => true, 4));
  const fabrics = (site["fabrics"] ?? []) as Record<string, unknown>[];
  return { ...site, pods, fabrics: fabrics.map((fabric) => withFew(fabric, (key) => key === "nicsPerNode", 16)) };
}

/** A mapping with small counts under some keys. */
function withFew(mapping: Record<string, unknown>, isCount: (key: string) => boolean, most: number) {
  const few = ([key, value]: [string, unknown]): [string, unknown] => [
    key,
    typeof value === "number" && isCount(key) ? 1 + (value % most) : value,
  ];
  return Object.fromEntries(Object.entries(mapping).map(few));
}

/** Calls about a site of any size. */
const ofSite = (calls: Calls) => calls.ofSite({ takes: (choice) => !GROWING.includes(choice) });

/** Any words as a call, and calls of commands that read no site, some with one word more. */
const oddCall = (calls: Calls) => {
  const words = fc.array(oddArgument(calls), { maxLength: 6 });
  const longer = fc.tuple(calls.withoutSite(), fc.array(oddArgument(calls), { maxLength: 1 })).map((each) => each.flat());
  return fc.oneof(words, longer);
};

/** Cases of a class, and their share. */
interface CaseClass {
  readonly weight: number;
  readonly cases: (calls: Calls) => fc.Arbitrary<Unnamed>;
}

/** The classes of cases. */
const CLASSES: Readonly<Record<string, CaseClass>> = {
  "sites from the schema": { weight: 8, cases: (calls) => caseOf(asSite(written(generatedSite)), ofSite(calls)) },
  "changed sites": { weight: 10, cases: (calls) => caseOf(asSite(written(changedSite)), ofSite(calls)) },
  "changed numbers of sites": {
    weight: 8,
    cases: (calls) => caseOf(asSite(written(original.chain((text) => withOtherNumbers(parse(text))))), ofSite(calls)),
  },
  "numbers of generated sites": {
    weight: 4,
    cases: (calls) => caseOf(asSite(written(generatedSite.chain(withOtherNumbers))), ofSite(calls)),
  },
  "exports of small sites": {
    weight: 4,
    cases: (calls) => caseOf(asSite(written(generatedSite.map(small))), calls.ofCommand("export")),
  },
  stacks: {
    weight: 1,
    cases: () => caseOf(asSite(written(rentedSite)), fc.constant([SYNTH, SITE])),
  },
  "changed text of sites": { weight: 4, cases: (calls) => caseOf(asSite(original.chain(mutatedText)), ofSite(calls)) },
  "generated sites, then changed": {
    weight: 4,
    cases: (calls) => caseOf(asSite(written(generatedSite.chain((site) => mutated(site, 1)))), ofSite(calls)),
  },
  "two versions of a site": {
    weight: 3,
    cases: (calls) =>
      original.chain((text) =>
        caseOf(
          fc.record({ "before.yaml": fc.constant(text), "site.yaml": written(mutated(parse(text))) }),
          calls.ofTwoSites(),
        ),
      ),
  },
  "campus files": {
    weight: 3,
    cases: (calls) =>
      caseOf(
        campusFiles(
          fc.oneof(
            written(mutated(parse(CAMPUS.campus))),
            mutatedText(CAMPUS.campus),
            written(
              valuesOf(campusSchema as Schema).map((campus) => ({
                ...(campus as object),
                sites: ["north.yaml", "south.yaml"],
              })),
            ),
          ),
        ),
        ofSite(calls),
      ),
  },
  "sites of a campus": {
    weight: 1,
    cases: (calls) =>
      caseOf(
        written(mutated(parse(CAMPUS["north.yaml"]))).map((north) => ({
          ...CAMPUS,
          "site.yaml": CAMPUS.campus,
          "north.yaml": north,
        })),
        ofSite(calls),
      ),
  },
  "price books": {
    weight: 2,
    cases: (calls) =>
      caseOf(
        fc.oneof(written(mutated(parse(PRICES))), mutatedText(PRICES)).map((prices) => ({
          "site.yaml": `${SMALLEST}\nprices: prices.yaml\n`,
          "prices.yaml": prices,
        })),
        ofSite(calls),
      ),
  },
  "calls of the command": {
    weight: 4,
    cases: (calls) => caseOf(fc.constant({ "site.yaml": SMALLEST }), oddCall(calls)),
  },
};

/** Names of the classes of cases. */
export const KINDS = Object.keys(CLASSES);

/** Share of a class in all cases. */
export function shareOf(kind: string): number {
  const all = Object.values(CLASSES).reduce((sum, { weight }) => sum + weight, 0);
  return (CLASSES[kind]?.weight ?? 0) / all;
}

/** Cases of some classes. Default: of all. */
export function casesOf(calls: Calls, kinds: readonly string[] = KINDS): fc.Arbitrary<FuzzCase> {
  return fc.oneof(
    ...Object.entries(CLASSES)
      .filter(([kind]) => kinds.includes(kind))
      .map(([kind, { weight, cases }]) => ({ weight, arbitrary: cases(calls).map((each) => ({ kind, ...each })) })),
  );
}
