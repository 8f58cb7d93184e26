import { parseDocument } from "yaml";
import { yamlFault } from "../../../lib/model/yaml-faults";

const messageOf = (text: string): string => {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  return [...errors, ...warnings].map((error) => yamlFault(error).message)[0] ?? "no fault";
};

describe("yamlFault", () => {
  it.each([
    ["title: Colossus: the first\n", "a second colon in one value, or a line below it that is indented too far"],
    ["a: 1\n  b: 2\n", "a second colon in one value, or a line below it that is indented too far"],
    ["a: [1, 2\nb: 3\n", "a bracket is still open here"],
    ['{"a": [1, 2]\n', "a bracket is still open here"],
    ["a:\n  b: 1\n c: 2\n", "the indentation of this line fits nothing above it"],
    ["a:\n  - x\n - y\n", "the indentation of this line fits nothing above it"],
    ["a: 1\nb:2\n", "a key without a colon and a space behind it"],
    ["a\nb: 1\n", "a key without a colon and a space behind it"],
    ['a: "x\nb: 1\n', "a quote is still open here"],
    ["a: {x: 1 y: 2}\n", "a comma is missing"],
    ["a:\n\t- x\n", "a tab as indentation"],
    ["a: @x\n", "a text that begins with a character that YAML keeps for itself"],
    ["a: - x\n", "a list that begins on the line of its key"],
    ["a: 'it's'\n", "a value goes on after its end"],
    ['a: "C:\\data"\n', "a backslash that stands for no character"],
    ["a: * x\n", "a * or & without a name"],
    ["a: !x y\n", "a tag that means nothing here"],
  ])("says of %p: %s", (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it("has the parser's own words for what it does not tell apart", () => {
    expect(messageOf("a: !x !y z\n")).toBe("a node can have at most one tag");
  });
});
