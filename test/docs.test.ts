import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "../scripts/docs";

describe("the generated files", () => {
  it.each(Object.entries(generatedFiles()))("%s is what `npm run docs` makes", (file, text) => {
    expect(readFileSync(join(__dirname, "..", file), "utf8")).toBe(text);
  });
});
