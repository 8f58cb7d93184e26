import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readerTexts } from "./support/reader-texts";

const PAGE = "docs/glossary.md";

/** Terms of the glossary, the first column of its tables. */
const TERMS = [...readFileSync(join(__dirname, "..", PAGE), "utf8").matchAll(/^\| ([^|]+?) +\|/gm)]
  .map(([, term = ""]) => term)
  .filter((term) => term !== "term" && !term.startsWith("---"));

describe("the glossary", () => {
  it("defines each term once", () => {
    expect(TERMS.length).toBeGreaterThan(40);
    expect(TERMS.filter((term, index) => TERMS.indexOf(term) !== index)).toEqual([]);
  });

  it("has no term that the other texts do not use", () => {
    const texts = readerTexts().filter(({ file }) => file !== PAGE);
    const isUsed = (term: string) => {
      const pattern = new RegExp(`\\b${term.replaceAll(" ", "\\s+")}`, "i");
      return texts.some(({ text }) => pattern.test(text));
    };
    expect(TERMS.filter((term) => !isUsed(term))).toEqual([]);
  });
});
