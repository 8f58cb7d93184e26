import { BLANK, mdLine, mdDocument, mdFolded, mdLinked, mdTable } from "../../../lib/formats/markdown";

const escaped = (text: string) => mdLine`${text}`.text;

describe("mdTable", () => {
  it("aligns figures to the right", () => {
    const columns = [{ head: "Part" }, { head: "Quantity", align: "right" }] as const;
    expect(mdDocument(mdTable(columns, [["node|", "2"]]))).toBe(
      ["| Part | Quantity |", "| --- | ---: |", "| node\\| | 2 |"].join("\n"),
    );
  });
});

describe("mdFolded", () => {
  it("has a summary in HTML above lines in Markdown", () => {
    expect(mdDocument(mdFolded("A & B: $1", [mdLine`- ${"*"}`]))).toBe(
      "<details>\n<summary>A &#38; B: $1</summary>\n\n- \\*\n\n</details>\n",
    );
  });
});

describe("mdLinked", () => {
  it("links web addresses and escapes other words", () => {
    expect(mdLinked("https://example.org/a_b, see *x*").text).toBe("<https://example.org/a_b,> see \\*x\\*");
  });
});

describe("mdLine", () => {
  it("takes Markdown as it is", () => {
    expect(mdLine`**${mdLine`${"*"}`}**${BLANK}`.text).toBe("**\\***");
  });

  it("leaves no markup, cell or row in a text", () => {
    expect(escaped("a|b_c <d>\n#e `f` [g](h) ![i] &amp; $j$ ~k~")).toBe(
      "a\\|b\\_c \\<d\\>·\\#e \\`f\\` \\[g\\](h) !\\[i\\] \\&amp; \\$j\\$ \\~k\\~",
    );
  });

  it("leaves no mention, reference or bare address in a text", () => {
    expect(escaped("@octocat a@b.org o/r#1 GH-2 https://c.org www.d.org")).toBe(
      [
        ...["@&#8203;octocat", "a@&#8203;b.org", "o/r\\#&#8203;1", "GH&#8203;-2"],
        ...["https:&#8203;//c.org", "www&#8203;.d.org"],
      ].join(" "),
    );
  });

  it.each([
    ["- a", "\\- a"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["+ a", "\\+ a"],
    ["1. a", "1\\. a"],
    ["2) a", "2\\) a"],
  ])("does not begin a list, a rule or a heading with %p", (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it.each(["-3", "+5 kW", "1.5 MW", "h100-1", "2 % @ 3 MW"])("leaves %p as it is", (text) => {
    expect(escaped(text)).toBe(text);
  });
});
