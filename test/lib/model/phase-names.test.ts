import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { phaseNames } from "../../../lib/model";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();

describe("phaseNames", () => {
  it("is the names in the order of the file", () => {
    expect(phaseNames("sites/colossus-1.yaml").slice(0, 1)).toEqual(["first-light"]);
    expect(phaseNames("sites/smallest.yaml")).toEqual([]);
  });

  it("skips what is not a name in a file that is wrong", () => {
    const file = join(folder, "wrong.yaml");
    writeFileSync(file, 'phases: [{ name: a }, { nam: b }, { name: 3 }, c, { name: "$(id)" }, { name: "d\\ne" }]\n');
    expect(phaseNames(file)).toEqual(["a"]);
  });
});
