import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

/** A text that a user reads, with the file and the line on which it begins. */
export interface ReaderText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Folders and files with texts for users; the JSON Schemas carry the descriptions of the site file's keys. */
const PLACES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "main.ts",
  "site.schema.json",
  "campus.schema.json",
  "bom.schema.json",
  "docs",
  "sites",
  "examples",
  "lib",
  "stacks",
  "scripts",
];

/** All texts that a user of the package reads, by file. Code and identifiers are left out. */
export function readerTexts(): ReaderText[] {
  return PLACES.flatMap(filesOf).flatMap((file) => textsOf(file, readFileSync(join(ROOT, file), "utf8")));
}

function filesOf(place: string): string[] {
  if (/\.\w+$/.test(place)) return [place];
  const entries = readdirSync(join(ROOT, place), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return filesOf(`${place}/${entry.name}`);
    return /\.(md|ya?ml|json|ts|mjs|sh)$/.test(entry.name) ? [`${place}/${entry.name}`] : [];
  });
}

/** The texts of one file, by its kind. */
export function textsOf(file: string, content: string): ReaderText[] {
  if (/\.(ts|mjs)$/.test(file)) return textsOfCode(file, content);
  if (file.endsWith(".json")) return textsOfJson(file, content);
  if (file.endsWith(".md")) return [{ file, line: 1, text: withoutCode(content) }];
  return [{ file, line: 1, text: content }];
}

/** Markdown with examples in TypeScript and spans of code blanked; lines stay where they are. */
function withoutCode(page: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, " ");
  return page.replace(/^```ts\n[^]*?^```/gm, blank).replace(/`[^`\n]+`/g, (span) => `\`${blank(span.slice(2))}\``);
}

/** Strings of a JSON file that read as text: those with a space. */
function textsOfJson(file: string, content: string): ReaderText[] {
  return content.split("\n").flatMap((row, index) => {
    const strings = [...row.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => text).filter((text) => text.includes(" "));
    return strings.map((text) => ({ file, line: index + 1, text }));
  });
}

/** String literals, templates and doc comments of a file of code. */
function textsOfCode(file: string, content: string): ReaderText[] {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
  const found = new Map<number, ReaderText>();
  const add = (position: number, text: string) =>
    found.set(position, { file, line: source.getLineAndCharacterOfPosition(position).line + 1, text });
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of docComments(content, node)) add(pos, content.slice(pos, end));
    const text = literalText(node);
    if (text === undefined) ts.forEachChild(node, visit);
    else if (isProse(text)) add(node.getStart(source), text);
    if (text !== undefined) insertionsOf(node).forEach(visit);
  };
  visit(source);
  return [...found.values()];
}

function docComments(content: string, node: ts.Node): readonly ts.CommentRange[] {
  const isStart = ts.isStatement(node) || ts.isTypeElement(node) || ts.isClassElement(node) || ts.isEnumMember(node);
  if (!isStart && !ts.isObjectLiteralElement(node)) return [];
  const comments = ts.getLeadingCommentRanges(content, node.pos) ?? [];
  return comments.filter(({ pos }) => content.startsWith("/**", pos));
}

/** The text of a literal, of a template, or of such joined by `+`; other values in it are an ellipsis. Imports have none. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return "";
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [literalText(node.left), literalText(node.right)];
  return left === undefined && right === undefined ? undefined : `${left ?? "…"}${right ?? "…"}`;
}

/** What a template or a sum of texts has between its literals. */
function insertionsOf(node: ts.Node): ts.Node[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (!ts.isBinaryExpression(node)) return [];
  return [node.left, node.right].flatMap((side) => (literalText(side) === undefined ? [side] : insertionsOf(side)));
}

/** Whether a string is for people: a table head or several words, not a key or an identifier. */
function isProse(text: string): boolean {
  return /^[A-Z][a-z]+$/.test(text) || /\s/.test(text.trim());
}
