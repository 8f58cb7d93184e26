import { siteDeltaDocument } from "../../../../lib/report";
import { grown } from "../sample-site-delta";

describe("siteDeltaDocument", () => {
  it("begins with its version and with what a program asks for first", () => {
    expect(Object.keys(siteDeltaDocument(grown))).toEqual([
      ...["apiVersion", "kind", "before", "after", "differs", "headline", "totals", "bom"],
      ...["pods", "fabrics", "feeds", "loops", "findings", "other"],
    ]);
  });

  it("is rounded as the plan is", () => {
    const { difference } = siteDeltaDocument(grown).totals.itPowerKw;
    expect(String(difference)).toMatch(/^\d+(\.\d{1,4})?$/);
  });
});
