import { IDIOMS, idiomsIn, RIGHT } from "./support/idioms";
import { readerTexts } from "./support/reader-texts";

/** `IDIOMS=lib/cli npx jest test/language.test.ts` limits the search to one place; `test/support/idioms.ts` has better words. */
const PLACE = process.env["IDIOMS"] ?? "";

const inText = (text: string) => idiomsIn({ file: "text", line: 1, text });

describe("the language of the project", () => {
  it.each(IDIOMS)("has no idiom such as: $example", ({ example, better, pattern }) => {
    expect([pattern, inText(example).length]).not.toEqual([pattern, 0]);
    expect(inText(better)).toEqual([]);
  });

  it.each(RIGHT)("lets right English pass: %s", (text) => {
    expect(inText(text)).toEqual([]);
  });

  it("has no text that reads as translated", () => {
    expect(
      readerTexts()
        .flatMap(idiomsIn)
        .filter((hit) => hit.startsWith(PLACE)),
    ).toEqual([]);
  });
});
