import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { parse, stringify } from "yaml";
import campusSchema from "../../campus.schema.json";
import { partSchema } from "../../lib/catalog";
import { jsonSchemaOf } from "../../lib/schema/json-schema";
import siteSchema from "../../site.schema.json";
import type { FuzzCase } from "./case";
import { valuesOf, type Schema } from "./from-schema";
import { ODD_NAMES, ODD_TEXTS } from "./hostile";
import { mutated, mutatedText, withOtherNumbers } from "./mutation";
import { repaired } from "./repaired";
import { SYNTH } from "./run-case";

const ROOT = join(__dirname, "../..");
const SITE = "{folder}/site.yaml";

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

const FORMATS = ["table", "json", "html", "csv", "md", "xlsx", "cyclonedx", "sarif", "github", "nonsense"];

const out = fc.constantFrom<string[]>(
  [],
  [],
  [],
  ["--out", "{folder}/result"],
  ["--out", "{folder}/result.json"],
  ["--out", SITE],
);

/** Formats as options: most of them those that the command has. */
const format = (...own: string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 6, arbitrary: fc.constantFrom(...own).map((name) => ["--format", name]) },
    { weight: 1, arbitrary: fc.constantFrom(...FORMATS).map((name) => ["--format", name]) },
  );

const more = (...own: string[][]) => fc.constantFrom<string[]>([], [], ...own);
const US = ["--units", "us"];

const joined = (...parts: fc.Arbitrary<string[]>[]) => fc.tuple(...parts).map((each) => each.flat());
const word = (...words: string[]) => fc.constant(words);

/** A call about a site file, in all commands and formats. */
const siteCall = (file = SITE): fc.Arbitrary<string[]> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: joined(word("check", file), format("table", "json", "sarif", "github"), more(US, ["--failures", "2"]), out),
    },
    { weight: 3, arbitrary: joined(word("plan", file), format("json", "json", "table"), more(US), out) },
    {
      weight: 3,
      arbitrary: joined(
        word("bom", file),
        format("table", "json", "csv", "md", "html", "xlsx", "cyclonedx"),
        more(US, ["--rented"], ["--phase", "phase-1"], ["--since", "phase-1"]),
        out,
      ),
    },
    { weight: 1, arbitrary: joined(word("replica", file), format("table", "json", "md"), more(US), out) },
    { weight: 1, arbitrary: word("export", "eks", file, "--out", "{folder}/eks") },
  );

/** One call about two versions of a site. */
const diffCall = joined(
  word("diff", "{folder}/before.yaml", SITE),
  format("table", "json", "md"),
  more(["--exit-code"], US),
  out,
);

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
  const few = ([key, value]: [string, unknown]) => [
    key,
    typeof value === "number" && /^(pods|nodes|gpus)/.test(key) ? (value % 4) + 1 : value,
  ];
  const own = Object.fromEntries(Object.entries(replica as object).map(few));
  return { ...(parse(SMALLEST) as object), replica: own };
});

const original = fc.constantFrom(...SITE_FILES);
const changedSite = original.chain((text) => mutated(parse(text)));

const asSite = (text: fc.Arbitrary<string>) => text.map((each) => ({ "site.yaml": each }));

const campusFiles = (campus: fc.Arbitrary<string>) => campus.map((text) => ({ ...CAMPUS, "site.yaml": text }));

const oddArgument = fc.oneof(
  fc.constantFrom(...["check", "plan", "bom", "diff", "export", "replica", "rules", "parts", "instances", "completion"]),
  fc.constantFrom(...["__complete", "help", "init", "cables", "slurm", "eks", "bash", "zsh", "PWR002", "nvidia-sn5600"]),
  fc.constantFrom(...["--format", "--out", "--phase", "--since", "--rented", "--units", "--exit-code", "--class", "--site"]),
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
  fc.constantFrom("json", "table", "us", "html", "csv", "xlsx", "1", "2", "error", "warning"),
  fc.constantFrom(...ODD_TEXTS, ...ODD_NAMES),
  fc.string({ maxLength: 10 }),
);

/** Calls that a new folder takes: `init` writes to the current folder otherwise. */
const safe = (argv: string[]) => (argv.includes("init") ? ["init", "{folder}/new.yaml"] : argv);

/** A site of few nodes: an export has a line for each cable or node. */
function small(site: Record<string, unknown>): Record<string, unknown> {
  const pods = (site["pods"] as Record<string, unknown>[]).map((pod) => {
    const counts = Object.entries(pod).filter(([, value]) => typeof value === "number");
    return { ...pod, ...Object.fromEntries(counts.map(([key, value]) => [key, 1 + ((value as number) % 4)])) };
  });
  return { ...site, pods };
}

/** The classes of cases, each with its share. */
const CLASSES: Readonly<Record<string, { weight: number; cases: fc.Arbitrary<Unnamed> }>> = {
  "sites from the schema": { weight: 8, cases: caseOf(asSite(written(generatedSite)), siteCall()) },
  "changed sites": { weight: 10, cases: caseOf(asSite(written(changedSite)), siteCall()) },
  "changed numbers of sites": {
    weight: 8,
    cases: caseOf(asSite(written(original.chain((text) => withOtherNumbers(parse(text))))), siteCall()),
  },
  "numbers of generated sites": {
    weight: 4,
    cases: caseOf(asSite(written(generatedSite.chain(withOtherNumbers))), siteCall()),
  },
  "exports of small sites": {
    weight: 4,
    cases: caseOf(
      asSite(written(generatedSite.map(small))),
      fc.oneof(
        joined(word("export", "cables", SITE), format("csv", "jsonl"), out),
        joined(word("export", "slurm", SITE, "--out", "{folder}/slurm"), more(["--site"])),
      ),
    ),
  },
  stacks: {
    weight: 1,
    cases: caseOf(asSite(written(rentedSite)), word(SYNTH, SITE)),
  },
  "changed text of sites": { weight: 4, cases: caseOf(asSite(original.chain(mutatedText)), siteCall()) },
  "generated sites, then changed": {
    weight: 4,
    cases: caseOf(asSite(written(generatedSite.chain((site) => mutated(site, 1)))), siteCall()),
  },
  "two versions of a site": {
    weight: 3,
    cases: original.chain((text) =>
      caseOf(fc.record({ "before.yaml": fc.constant(text), "site.yaml": written(mutated(parse(text))) }), diffCall),
    ),
  },
  "campus files": {
    weight: 3,
    cases: caseOf(
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
      siteCall(),
    ),
  },
  "sites of a campus": {
    weight: 1,
    cases: caseOf(
      written(mutated(parse(CAMPUS["north.yaml"]))).map((north) => ({
        ...CAMPUS,
        "site.yaml": CAMPUS.campus,
        "north.yaml": north,
      })),
      siteCall(),
    ),
  },
  "price books": {
    weight: 2,
    cases: caseOf(
      fc.oneof(written(mutated(parse(PRICES))), mutatedText(PRICES)).map((prices) => ({
        "site.yaml": `${SMALLEST}\nprices: prices.yaml\n`,
        "prices.yaml": prices,
      })),
      siteCall(),
    ),
  },
  "calls of the command": {
    weight: 4,
    cases: caseOf(fc.constant({ "site.yaml": SMALLEST }), fc.array(oddArgument, { maxLength: 6 }).map(safe)),
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
export function casesOf(kinds: readonly string[] = KINDS): fc.Arbitrary<FuzzCase> {
  return fc.oneof(
    ...Object.entries(CLASSES)
      .filter(([kind]) => kinds.includes(kind))
      .map(([kind, { weight, cases }]) => ({ weight, arbitrary: cases.map((each) => ({ kind, ...each })) })),
  );
}
