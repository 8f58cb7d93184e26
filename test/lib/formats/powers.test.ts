import { powers } from "../../../lib/formats";

describe("powers", () => {
  it("have the unit of the largest", () => {
    expect(powers(168_591.6, 100_000)).toEqual(["168.6 MW", "100 MW"]);
    expect(powers(900, 1200)).toEqual(["0.9 MW", "1.2 MW"]);
    expect(powers(81.6, 30)).toEqual(["81.6 kW", "30 kW"]);
    expect(powers(1_200_000, 350_000)).toEqual(["1,200 MW", "350 MW"]);
  });

  it("have enough digits to differ from one another and from zero", () => {
    expect(powers(100_020, 100_000, 20)).toEqual(["100.02 MW", "100 MW", "0.02 MW"]);
  });
});
