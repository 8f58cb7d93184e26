import { constraintIn, targetVersions, versionsFile } from "../../stacks/engine-version";

describe("the versions that a stack targets", () => {
  it("are those that it requires, of both products, where the app declares none", () => {
    expect(targetVersions(undefined, "1.10")).toEqual({ terraform: ">=1.10.0", opentofu: ">=1.10.0" });
  });

  it("are those of the products that the app declares, from the required version on", () => {
    expect(targetVersions({ opentofu: ">=1.6 <1.8 || >=1.9" }, "1.5")).toEqual({
      opentofu: ">=1.6 <1.8 >=1.5.0 || >=1.9 >=1.5.0",
    });
  });

  it.each([["1.9"], [null], [["1.9"]], [{ terraform: 1 }]])(
    "are left as they are where they are no ranges: %j",
    (declared) => {
      expect(targetVersions(declared, "1.5")).toEqual(declared);
    },
  );
});

describe("the file of a stack's version", () => {
  it.each([[">= 1.5"], ['>= 1.5, != "1.6"']])("is read as it was written: %s", (constraint) => {
    expect(constraintIn(versionsFile(constraint))).toBe(constraint);
  });

  it("has no version where it has none", () => {
    expect(constraintIn("terraform {}\n")).toBeUndefined();
  });
});
