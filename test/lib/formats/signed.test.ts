import { signed } from "../../../lib/formats/signed";
import { dollars, thousands } from "../../../lib/formats";

describe("signed", () => {
  it("writes the sign in front of the text", () => {
    expect([1_230_000, -12, 0].map((usd) => signed(usd, dollars))).toEqual(["+$1.23 M", "-$12", "$0"]);
    expect(signed(-12_544, thousands)).toBe("-12,544");
  });
});
