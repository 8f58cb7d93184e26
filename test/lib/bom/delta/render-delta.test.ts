import { BOM_DELTA_FORMATS, renderDelta } from "../../../../lib/bom";
import { sampleDelta } from "../sample-delta";

describe("renderDelta", () => {
  it.each(BOM_DELTA_FORMATS)("writes the sample as %s", (format) => {
    expect(renderDelta(sampleDelta, format)).toMatchSnapshot();
  });

  it("reads back from JSON as the delta, with its version", () => {
    expect(JSON.parse(renderDelta(sampleDelta, "json"))).toEqual({
      apiVersion: "gigasite/v1",
      kind: "BomDelta",
      ...sampleDelta,
    });
  });
});
