import { join } from "node:path";
import { attempt, GigasiteError, type Problem } from "../../../lib/errors";
import { placedLate, withPlaces } from "../../../lib/model";

const FILE = "site.yaml";
const TEXT = "apiVersion: gigasite/v1\nname: a\npods:\n  - { name: p, node: n }\n";
const CAMPUS = join(__dirname, "../../fixtures/campus/campus.yaml");
const problem: Problem = { code: "SITE004", path: "pods[0].node", message: "m", remedy: "r" };

const placesOf = (problems: readonly Problem[], file = FILE, read?: () => string) =>
  attempt(() =>
    withPlaces(
      file,
      () => {
        throw new GigasiteError(problems);
      },
      read,
    ),
  ).problems.map(({ place }) => place);

describe("withPlaces", () => {
  it("gives what the work gives", () => {
    expect(withPlaces(FILE, () => 5)).toBe(5);
  });

  it("adds the place of the key, or of the mapping that lacks it", () => {
    expect(placesOf([problem, { ...problem, path: "replica.gpus" }], FILE, () => TEXT)).toEqual([
      { file: FILE, line: 4, column: 22 },
      { file: FILE, line: 1, column: 1 },
    ]);
  });

  it("finds the place in the right file of a campus", () => {
    const [place] = placesOf([{ ...problem, path: "south: pods[0].node" }], CAMPUS);
    expect(place).toMatchObject({ file: expect.stringMatching(/south\.yaml$/), line: expect.any(Number) });
  });

  it("keeps places, and problems of a call, which have no path", () => {
    const place = { file: "other.yaml", line: 7 };
    const call = { ...problem, path: "" };
    expect(placesOf([{ ...problem, place }, call], FILE, () => TEXT)).toEqual([place, undefined]);
  });
});

describe("placedLate", () => {
  it("leaves other errors, and an error of a file that cannot be read, as they are", () => {
    const defect = new TypeError("x");
    expect(placedLate(defect, FILE)).toBe(defect);
    const error = GigasiteError.of(problem);
    expect(placedLate(error, "no-such-file.yaml")).toBe(error);
  });
});
