import { atLeast } from "../../../../lib/bom/writers/at-least";

describe("atLeast", () => {
  it("marks a total that lacks some lines, and no other", () => {
    expect([atLeast("95,500", 1), atLeast("95,500", 0)]).toEqual(["≥ 95,500", "95,500"]);
  });
});
