import { CST, Lexer } from "yaml";

/** Deepest nesting that is read. A site file needs six levels; a parser that recurses can take some hundred. */
const DEEPEST = 100;

const SPACE: ReadonlySet<string | null> = new Set(["space", "newline", "comment"]);
const OPENING: ReadonlySet<string | null> = new Set(["flow-map-start", "flow-seq-start"]);
const CLOSING: ReadonlySet<string | null> = new Set(["flow-map-end", "flow-seq-end"]);
const INDICATORS: ReadonlySet<string | null> = new Set(["seq-item-ind", "explicit-key-ind", "map-value-ind"]);

/**
 * The offset from which a YAML text nests deeper than any site file; undefined where it does not.
 *
 * Counts open brackets and, outside of them, the indentation and the indicators of a line. The text is not parsed for
 * it: parsing one that nests some thousand levels deep exhausts the stack, which can end the process.
 */
export function tooDeepAt(text: string): number | undefined {
  let offset = 0;
  let brackets = 0;
  let levels = 0;
  let startsLine = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isScalar ? null : CST.tokenType(token);
    isScalar = type === "scalar";
    // The lexer says with marks of its own, which stand in no text, what comes next.
    if (isScalar || type === "doc-mode" || type === "flow-error-end") {
      if (type === "flow-error-end") brackets = 0;
      continue;
    }
    if (OPENING.has(type)) brackets++;
    if (CLOSING.has(type)) brackets = Math.max(0, brackets - 1);
    if (type === "space" && startsLine) levels = token.length;
    if (INDICATORS.has(type)) levels++;
    if (!SPACE.has(type) && brackets + (brackets > 0 ? 0 : levels) > DEEPEST) return offset;
    startsLine = token.endsWith("\n");
    if (startsLine) levels = 0;
    offset += token.length;
  }
  return undefined;
}
