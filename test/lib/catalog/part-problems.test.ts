import { unknownPart, wrongClass } from "../../../lib/catalog";

describe("unknownPart", () => {
  it("names the part that was most likely meant", () => {
    const problem = unknownPart("nvidia-sn5601", "nvidia-sn5600", "fabrics[0].switch");
    expect(problem).toMatchObject({ code: "PART001", path: "fabrics[0].switch", found: '"nvidia-sn5601"' });
    expect(problem.remedy).toBe('did you mean "nvidia-sn5600"?');
  });

  it("tells how to describe a part where none is near", () => {
    expect(unknownPart("abacus", undefined, "").remedy).toContain("`parts`");
  });
});

describe("wrongClass", () => {
  it("names the class found and those allowed", () => {
    expect(wrongClass("nvidia-sn5600", "switch", ["node", "gpu"], "pods[0].node")).toMatchObject({
      code: "PART002",
      path: "pods[0].node",
      message: "this part is of class switch",
      allowed: "a part of class node or gpu",
    });
  });
});
