import { findingPlaces, readText } from "../../../lib/model";
import { CAMPUS_FIXTURE } from "../../support/campus-fixture";

describe("findingPlaces", () => {
  it("is where a path of a site file begins", () => {
    const text = "name: a\npower:\n  feeds:\n    - { name: x, capacity: 1 MW }\n";
    const placeOf = findingPlaces("a.yaml", () => text);
    expect(placeOf("power.feeds[0].capacity")).toEqual({ file: "a.yaml", line: 4, column: 28 });
    expect(placeOf("power.feeds[0]")).toEqual({ file: "a.yaml", line: 4, column: 7 });
  });

  it("is the mapping around a key that the file leaves to its default", () => {
    const placeOf = findingPlaces("a.yaml", () => "name: a\nlocation:\n  region: x\n");
    expect(placeOf("location.designDay")).toEqual({ file: "a.yaml", line: 3, column: 3 });
    expect(placeOf("fabrics")).toEqual({ file: "a.yaml", line: 1, column: 1 });
  });

  it("is in the file of a site for a finding of a campus, and in its own for others", () => {
    const placeOf = findingPlaces(CAMPUS_FIXTURE, readText);
    expect(placeOf("north: pods[0]").file).toMatch(/north\.yaml$/);
    expect(placeOf("feeds[0]").file).toBe(CAMPUS_FIXTURE);
  });
});
