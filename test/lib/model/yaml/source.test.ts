import { GigasiteError } from "../../../../lib/errors";
import { yamlSource } from "../../../../lib/model/yaml/source";

const failure = (text: string): string[] => {
  try {
    yamlSource(text, "a.yaml");
    return [];
  } catch (error) {
    if (!GigasiteError.is(error)) throw error;
    return error.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
  }
};

describe("yamlSource", () => {
  it("gives the value and where it stands", () => {
    const source = yamlSource("pods:\r\n  - { name: a }\r\n", "a.yaml");
    expect(source.value).toEqual({ pods: [{ name: "a" }] });
    expect(source.placeOf({ path: "pods[0].name" })).toEqual({ file: "a.yaml", line: 2, column: 13 });
    expect(source.placeOf({ path: "pods[0].name", inKey: true })).toMatchObject({ line: 2, column: 7 });
  });

  it("reads JSON, also with tabs", () => {
    expect(yamlSource('{\n\t"a": [\n\t\t1\n\t]\n}\n', "a.json").value).toEqual({ a: [1] });
  });

  it("reads YAML 1.2 whatever version the text asks for", () => {
    expect(yamlSource("%YAML 1.1\n---\ndate: 2024-07-22\nanswer: yes\n<<: { a: 1 }\n", "a.yaml").value).toEqual({
      date: "2024-07-22",
      answer: "yes",
      "<<": { a: 1 },
    });
  });

  it.each([
    ["the first fault of each line", "a: b: c: d\nb: 1\nc: [1 2: 3: 4\n", ["FILE004 1:4", "FILE004 3:10"]],
    ["a second document", "a: 1\n---\nb: 1\n", ["FILE004 3:1"]],
    ["a document behind the end of the first", "a: 1\n...\nb: 1\n", ["FILE004 3:1"]],
    ["a tag", "a: !!js/function x\n", ["FILE004 1:4"]],
    ["nothing", "", ["FILE005 undefined:undefined"]],
    ["comments only", "# a\n\n", ["FILE005 undefined:undefined"]],
    ["an empty document", "---\n", ["FILE005 undefined:undefined"]],
    ["brackets without end", `a:\n${"  [\n".repeat(200)}`, ["FILE006 101:3"]],
    ["entries without end", "- ".repeat(100_000), ["FILE006 1:201"]],
  ])("fails for %s", (_what, text, problems) => {
    expect(failure(text)).toEqual(problems);
  });

  it("has every one of many faults", () => {
    expect(failure("a: @\n".repeat(500))).toHaveLength(500);
    expect(failure("a: 1\n".repeat(500))).toHaveLength(499);
  });
});
