import { problemsJson } from "../../../../lib/cli/findings/problems-json";

describe("problemsJson", () => {
  it("has every key of every problem, null for what it does not have", () => {
    const place = { file: "a.yaml", line: 3, column: 7 };
    const document = problemsJson([
      { code: "SITE001", path: "pods[0].nod", message: "unknown key", found: "nod", allowed: "node", remedy: "x", place },
      { code: "CALL001", path: "", message: "unknown option", remedy: "y" },
    ]);
    expect(document.endsWith("}\n")).toBe(true);
    expect(JSON.parse(document)).toEqual({
      apiVersion: "gigasite/v1",
      kind: "Problems",
      problems: [
        {
          code: "SITE001",
          ...place,
          path: "pods[0].nod",
          message: "unknown key",
          found: "nod",
          allowed: "node",
          remedy: "x",
        },
        {
          ...{ code: "CALL001", file: null, line: null, column: null, path: "", message: "unknown option" },
          ...{ found: null, allowed: null, remedy: "y" },
        },
      ],
      more: 0,
    });
  });

  it("has the first fifty of many problems, and the number of the others", () => {
    const problem = { code: "SITE001", path: "a", message: "unknown key", remedy: "x" } as const;
    const document = JSON.parse(problemsJson(Array.from({ length: 20_000 }, () => problem))) as { problems: unknown[] };
    expect(document.problems).toHaveLength(50);
    expect(document).toMatchObject({ more: 19_950 });
  });
});
