import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..");

/** Doc comments of the members of types and classes, with their file. */
function memberComments(): string[] {
  const folders = ["lib", "stacks"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  return folders.filter((name) => name.endsWith(".ts")).flatMap((file) => commentsIn(file));
}

function commentsIn(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeElement(node) || ts.isPropertyDeclaration(node)) {
      const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
      found.push(...comments.map(({ pos, end }) => `${file}: ${text.slice(pos, end)}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found.filter((comment) => comment.includes(": /**"));
}

describe("the docstrings of options", () => {
  const comments = memberComments();

  it("state a default as `@default`, at the start of a line, without a full stop", () => {
    expect(comments.filter((comment) => /\bdefault:/i.test(comment))).toEqual([]);
    expect(comments.filter((comment) => /@default/.test(comment)).length).toBeGreaterThan(50);
    expect(comments.filter((comment) => /[^*\s] *@default|@default[^\n]*\.\s*(\n|\*\/)/.test(comment))).toEqual([]);
  });
});
