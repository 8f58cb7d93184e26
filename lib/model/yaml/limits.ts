import { CST, Lexer } from "yaml";

/** Deepest nesting that is read. A site file needs eight levels; a parser that recurses can take some hundred. */
const DEEPEST = 100;

const SPACE: ReadonlySet<string | null> = new Set(["space", "newline", "comment", "byte-order-mark"]);
const OPENING: ReadonlySet<string | null> = new Set(["flow-map-start", "flow-seq-start"]);
const CLOSING: ReadonlySet<string | null> = new Set(["flow-map-end", "flow-seq-end"]);
const INDICATORS: ReadonlySet<string | null> = new Set(["seq-item-ind", "explicit-key-ind", "map-value-ind"]);

/**
 * The offset from which a YAML text nests deeper than any site file; undefined where it does not.
 *
 * The depth of a place is the number of open brackets, and of the columns to the left of it in which an enclosing line or
 * indicator starts. Neither the length of a line nor the width of its indentation counts. The text is not parsed for
 * it: parsing one that nests some thousand levels deep exhausts the stack, which can end the process.
 */
export function tooDeepAt(text: string): number | undefined {
  const columns = new Columns();
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isScalar ? null : CST.tokenType(token);
    isScalar = type === "scalar";
    // The lexer says with marks of its own, which stand in no text, what comes next.
    if (isScalar || type === "doc-mode" || type === "flow-error-end") {
      if (type !== "scalar") brackets = 0;
      continue;
    }
    if (CLOSING.has(type)) brackets = Math.max(0, brackets - 1);
    // Indentation and indicators in brackets have no depth of their own.
    else if (brackets === 0 && !SPACE.has(type)) columns.enter(offset - lineStart, type);
    if (OPENING.has(type)) brackets++;
    if (brackets + columns.depth > DEEPEST) return offset;
    offset += token.length;
    if (token.endsWith("\n")) {
      lineStart = offset;
      columns.endLine();
    }
  }
  return undefined;
}

/** The columns in which the lines and indicators around a place start, from left to right. */
class Columns {
  private readonly open: number[] = [];
  private startsLine = true;
  /** Whether the line starts with a key, which has its column already. */
  private startsWithKey = false;

  get depth(): number {
    return this.open.length;
  }

  /** Takes the next token outside of brackets; one that starts a line leaves what is to the right of it. */
  enter(column: number, type: string | null): void {
    const isIndicator = INDICATORS.has(type);
    const isOfKey = this.startsWithKey && type === "map-value-ind";
    if (this.startsLine) while ((this.open.at(-1) ?? -1) >= column) this.open.pop();
    if (this.startsLine ? !OPENING.has(type) : isIndicator && !isOfKey) this.open.push(column);
    this.startsWithKey = this.startsLine ? !isIndicator : this.startsWithKey && !isOfKey;
    this.startsLine = false;
  }

  endLine(): void {
    this.startsLine = true;
  }
}
