import { sarifText } from "../../../lib/formats/sarif-text";

describe("sarifText", () => {
  it("has no links, and leaves paths as they are", () => {
    expect(sarifText("pods[0] is [here](https://example.org)", "b\u001b")).toBe(
      "pods[0] is \\[here](https://example.org)\nb·",
    );
  });
});
