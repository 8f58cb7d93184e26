import { findOption, hasText, refuseBoth } from "../../../lib/cli/list-filter";

describe("findOption", () => {
  it("takes any text", () => {
    expect(findOption().long).toBe("--find");
  });
});

describe("hasText", () => {
  it("finds a text in any of the words, in any case", () => {
    expect(hasText(["nvidia-sn5600", null, "Spectrum-4"], "SPECTRUM")).toBe(true);
    expect(hasText(["nvidia-sn5600", null], "spectrum")).toBe(false);
  });

  it("lets everything pass where no text is asked for", () => {
    expect(hasText([], undefined)).toBe(true);
  });
});

describe("refuseBoth", () => {
  it("refuses an entry beside a filter, and neither of them alone", () => {
    expect(() => refuseBoth("a", { "--class": undefined, "--find": "x" })).toThrow(/CALL001[^]*a with --find/);
    expect(() => refuseBoth(undefined, { "--find": "x" })).not.toThrow();
    expect(() => refuseBoth("a", { "--find": undefined })).not.toThrow();
  });
});
