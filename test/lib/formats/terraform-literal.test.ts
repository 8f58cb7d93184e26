import { terraformLiteral } from "../../../lib/formats";

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

  it("breaks tokens of CDK for Terraform, by templates that are nothing", () => {
    const data = ["${TfToken[TOKEN.1]}", "#{TfToken[TOKEN.2]}", "a -1.8881545897087505e+289"];
    expect(terraformLiteral(data)).toEqual([
      "$${TfToken%{ if true }%{ endif }[TOKEN.1]}",
      "#{TfToken%{ if true }%{ endif }[TOKEN.2]}",
      "a -1.8881545897087505%{ if true }%{ endif }e+289",
    ]);
  });

  it("leaves other texts alone: dollars, percent signs, braces", () => {
    const data = { text: "$5, 10 %, {x}, $ {x}", list: ["a"] };
    expect(terraformLiteral(data)).toBe(data);
  });
});
