import { billHeading, headingOf } from "../../../../lib/bom";

describe("headingOf", () => {
  it("names the site, its title and the phase, each where there is one", () => {
    expect(headingOf({ site: "a", title: "a", phase: null })).toBe("a");
    expect(headingOf({ site: "a", title: "The A", phase: null })).toBe("a: The A");
    expect(headingOf({ site: "a", title: "The A", phase: "first" })).toBe("a: The A, phase first");
    expect(billHeading({ site: "a", title: "The A", phase: null })).toBe("Bill of materials for a: The A");
  });
});
