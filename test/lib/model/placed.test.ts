import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, GigasiteError } from "../../../lib/errors";
import { PRICE_BOOK } from "../../../lib/model/file-kind";
import { namedSource, placed } from "../../../lib/model/placed";
import { yamlSource } from "../../../lib/model/yaml/source";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
const source = yamlSource("name: a\nprices: ours.yaml\n", "site.yaml");
const problem = { code: "SITE004", path: "prices", message: "m", remedy: "r" } as const;

describe("placed", () => {
  it("gives what the check gives", () => {
    expect(placed(source, () => 5)).toEqual({ value: 5, problems: [] });
  });

  it("says where problems stand", () => {
    const { problems } = placed(source, () => {
      throw GigasiteError.of(problem);
    });
    expect(problems).toMatchObject([{ ...problem, place: { file: "site.yaml", line: 2 } }]);
  });
});

describe("namedSource", () => {
  it("reads a file that another one names", () => {
    const file = join(folder, "ours.yaml");
    writeFileSync(file, "id: ours\n");
    expect(namedSource(source, "prices", file, PRICE_BOOK).value).toEqual({ id: "ours" });
  });

  it("fails at the line that names a file that is not there, and inside one that is wrong", () => {
    const missing = join(folder, "missing.yaml");
    expect(attempt(() => namedSource(source, "prices", missing, PRICE_BOOK)).problems).toMatchObject([
      { code: "FILE001", path: "prices", found: JSON.stringify(missing), place: { file: "site.yaml", line: 2 } },
    ]);
    const wrong = join(folder, "wrong.yaml");
    writeFileSync(wrong, "a: [1\n");
    expect(attempt(() => namedSource(source, "prices", wrong, PRICE_BOOK)).problems[0]).toMatchObject({
      place: { file: wrong },
    });
  });
});
