import { knownMaximum, knownSum, shareOf } from "../../../../lib/formats/sheet/sheet-formula";

describe("formulas", () => {
  it("are empty, and not 0, where nothing is known", () => {
    expect(knownSum("A1:A3")).toBe('IF(COUNT(A1:A3)=0,"",SUM(A1:A3))');
    expect(knownMaximum("A1:A3")).toBe('IF(COUNT(A1:A3)=0,"",MAX(A1:A3))');
    expect(shareOf("A1+A2", "B1")).toBe('IF(SUM(B1)=0,"",(A1+A2)/B1)');
  });
});
