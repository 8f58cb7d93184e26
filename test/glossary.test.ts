import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readerTexts } from "./support/reader-texts";

const ROOT = join(__dirname, "..");
const PAGE = "docs/glossary.md";

/** An entry of the glossary; the term is in backticks if it is a type of the code. */
interface Entry {
  readonly term: string;
  readonly meaning: string;
}

/** The entries of each table, by its heading. */
const TABLES: readonly (readonly [heading: string, entries: readonly Entry[]])[] = readFileSync(join(ROOT, PAGE), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((section) => [section.slice(0, section.indexOf("\n")), entriesOf(section)]);
const ENTRIES = TABLES.flatMap(([, entries]) => entries);
const TERMS = ENTRIES.map(({ term }) => term);

function entriesOf(section: string): Entry[] {
  const rows = [...section.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|/gm)];
  // Without the head and the line below it.
  return rows.slice(2).map(([, term = "", meaning = ""]) => ({ term, meaning }));
}

const typeName = (term: string) => /^`(\w+)`$/.exec(term)?.[1];

/** The code of the package. */
function code(): string {
  const files = readdirSync(join(ROOT, "lib"), { recursive: true, encoding: "utf8" });
  return files.flatMap((file) => (file.endsWith(".ts") ? [readFileSync(join(ROOT, "lib", file), "utf8")] : [])).join("\n");
}

/** What comes twice in a list, apart from letter case. */
function repeated(texts: readonly string[]): string[] {
  const folded = texts.map((text) => text.toLowerCase());
  return texts.filter((_, index) => folded.indexOf(folded[index] ?? "") !== index);
}

describe("the glossary", () => {
  it("defines each term once, and no two terms alike", () => {
    expect(ENTRIES.length).toBeGreaterThan(60);
    expect(repeated(TERMS)).toEqual([]);
    expect(repeated(ENTRIES.map(({ meaning }) => meaning))).toEqual([]);
  });

  it.each(TABLES)("lists the terms of '%s' in alphabetical order", (_, entries) => {
    const terms = entries.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual([...terms].sort());
  });

  it("gives a meaning as a part of a sentence, and does not define a term by itself", () => {
    expect(ENTRIES.filter(({ meaning }) => meaning.endsWith(".") || meaning === "")).toEqual([]);
    expect(ENTRIES.filter(({ term, meaning }) => meaning.toLowerCase().startsWith(term.toLowerCase()))).toEqual([]);
  });

  it("has no term that the other texts do not use", () => {
    const texts = readerTexts().filter(({ file }) => file !== PAGE);
    const isUsed = (term: string) => {
      const pattern = new RegExp(`\\b${term.replaceAll(" ", "\\s+")}`, "i");
      return texts.some(({ text }) => pattern.test(text));
    };
    expect(TERMS.filter((term) => typeName(term) === undefined && !isUsed(term))).toEqual([]);
  });

  it("has no type that the code does not declare", () => {
    const declared = code();
    const isDeclared = (name: string) => new RegExp(`\\b(?:class|interface|type) ${name}\\b`).test(declared);
    const names = TERMS.flatMap((term) => typeName(term) ?? []);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !isDeclared(name))).toEqual([]);
  });

  it.each([
    ...[
      "nameplate",
      "load",
      "demand",
      "capacity",
      "headroom",
      "fed from",
      "ride-through",
      "shortfall",
      "standby",
      "derating",
    ],
    ...["link", "cable run", "endpoint", "uplink", "breakout", "leaf group", "rail", "plane", "scalable unit"],
    ...[
      "lead time",
      "unit price",
      "extended price",
      "quote",
      "as-of date",
      "bill of materials",
      "plan",
      "finding",
      "replica",
    ],
  ])("defines %s", (term) => {
    expect(TERMS).toContain(term);
  });
});
