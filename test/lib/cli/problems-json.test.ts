import { problemsJson } from "../../../lib/cli/problems-json";

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
    });
  });
});
