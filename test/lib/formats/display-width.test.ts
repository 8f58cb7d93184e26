import { displayWidth, padded } from "../../../lib/formats/display-width";

describe("displayWidth", () => {
  it("counts what a terminal shows", () => {
    expect(["", "kW", "°C", "機械", "e\u0301"].map(displayWidth)).toEqual([0, 2, 2, 4, 1]);
  });
});

describe("padded", () => {
  it("fills up to the width on either side, and cuts nothing", () => {
    expect([padded("機", 4), padded("12", 4, "right"), padded("longer", 4)]).toEqual(["機  ", "  12", "longer"]);
  });
});
