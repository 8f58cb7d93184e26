import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedDocs } from "../scripts/docs";

describe("the generated pages", () => {
  it.each(Object.entries(generatedDocs()))("%s is what `npm run docs` makes", (file, text) => {
    expect(readFileSync(join(__dirname, "../docs", file), "utf8")).toBe(text);
  });
});
