import { starts } from "../../../lib/trace/stage";
import { stagesOf } from "../../support/stages";

describe("starts", () => {
  it("tells the subscribers of the channel, and nobody where there are none", () => {
    expect(
      stagesOf(() => {
        starts("bill");
        starts("size");
        starts("bill");
      }),
    ).toEqual({ bill: 2, size: 1 });
    expect(stagesOf(() => undefined)).toEqual({});
  });
});
