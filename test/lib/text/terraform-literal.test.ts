import { terraformLiteral } from "../../../lib/text";

describe("terraformLiteral", () => {
  it("doubles the signs that start a template, at any depth", () => {
    const data = { owner: '${file("/etc/passwd")}', list: [{ text: "%{ if true }$${x}" }], count: 1, none: null };
    expect(terraformLiteral(data)).toEqual({
      owner: '$${file("/etc/passwd")}',
      list: [{ text: "%%{ if true }$$${x}" }],
      count: 1,
      none: null,
    });
  });

  it("leaves other texts alone: dollars, percent signs, braces", () => {
    const data = { text: "$5, 10 %, {x}, $ {x}", list: ["a"] };
    expect(terraformLiteral(data)).toBe(data);
  });
});
