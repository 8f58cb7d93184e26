import { workflowProperty, workflowText } from "../../../lib/formats/workflow-text";

describe("workflowText", () => {
  it("is one line, in which no text is an escape", () => {
    expect(workflowText("100 %0A::error::x", "b\r\nc")).toBe("100 %250A::error::x%0Ab··c");
  });
});

describe("workflowProperty", () => {
  it("ends neither the property nor the list of properties", () => {
    expect(workflowProperty("a,b=c::d%")).toBe("a%2Cb=c%3A%3Ad%25");
  });
});
