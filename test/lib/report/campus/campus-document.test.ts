import { campusDocument } from "../../../../lib/report";
import { campusFixtureReport } from "../../../support/campus-fixture";

const document = campusDocument(campusFixtureReport);

describe("campusDocument", () => {
  it("says what it is, and what the sites come to", () => {
    expect(document).toMatchObject({
      apiVersion: "gigasite/v1",
      kind: "CampusPlan",
      campus: "both",
      title: "North and south",
    });
    expect(document.sites.map(({ site, totals }) => [site, totals.gpus])).toEqual([
      ["north", 128],
      ["south", 192],
    ]);
    const usd = document.sites.map(({ totals }) => totals.capexUsd).reduce((a, b) => a + b);
    expect(document.totals.capexUsd).toBeCloseTo(usd);
  });

  it("writes no figure that JSON cannot hold", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
