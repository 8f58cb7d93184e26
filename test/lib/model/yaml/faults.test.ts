import { parseDocument } from "yaml";
import { yamlFault } from "../../../../lib/model/yaml/faults";

const messageOf = (text: string): string => {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  return [...errors, ...warnings].map((error) => yamlFault(error).message)[0] ?? "no fault";
};

describe("yamlFault", () => {
  it.each([
    ["title: Colossus: the first\n", "a second colon in one value, or a line below it that is indented too far"],
    ["a: 1\n  b: 2\n", "a second colon in one value, or a line below it that is indented too far"],
    ["a: [1, 2\nb: 3\n", "unclosed bracket"],
    ['{"a": [1, 2]\n', "unclosed bracket"],
    ["a:\n  b: 1\n c: 2\n", "the indentation of this line matches no line above"],
    ["a:\n  - x\n - y\n", "the indentation of this line matches no line above"],
    ["a: 1\nb:2\n", "a key must be followed by a colon and a space"],
    ["a\nb: 1\n", "a key must be followed by a colon and a space"],
    ['a: "x\nb: 1\n', "unclosed quote"],
    ["a: {x: 1 y: 2}\n", "a comma is missing"],
    ["a:\n\t- x\n", "a tab as indentation"],
    ["a: @x\n", "text starts with a character reserved by YAML"],
    ["a: - x\n", "a list starts on the line of its key"],
    ["a: 'it's'\n", "text after the end of a value"],
    ['a: "C:\\data"\n', "invalid escape sequence"],
    ["a: * x\n", "a * or & without a name"],
    ["a: !x y\n", "unknown tag"],
  ])("says of %p: %s", (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it("has the parser's own words for what it does not tell apart", () => {
    expect(messageOf("a: !x !y z\n")).toBe("a node can have at most one tag");
  });
});
