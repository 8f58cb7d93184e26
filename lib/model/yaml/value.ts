import { isAlias, isMap, isNode, isScalar, isSeq, type Alias, type Node, type Scalar, type YAMLMap } from "yaml";
import { shown } from "../../errors";
import type { FaultAt } from "./text-lines";

/** Most values that aliases may add to a file, and the letters of a text that count as one value. */
const MOST_ALIASED = 100_000;
const LETTERS = 100;

/** The plain value of a YAML document. */
export interface YamlValue {
  readonly value: unknown;
  /** The target of each alias. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly faults: readonly FaultAt[];
}

/**
 * The value of a document, in one pass over it. The parser could give it too, but its search for keys used twice takes
 * time with the square of their number, and it counts aliases instead of their size, so that it refuses harmless ones.
 *
 * @param lineOf the line of an offset, for messages
 */
export function yamlValue(root: Node | null, lineOf: (offset: number) => number): YamlValue {
  const reader = new Reader(lineOf);
  return { value: reader.read(root), targets: reader.targets, faults: reader.faults };
}

/** An anchored node; once read, with its value and size. */
interface Anchored {
  readonly node: Node;
  value?: unknown;
  size?: number;
}

class Reader {
  readonly targets = new Map<Alias, Node>();
  readonly faults: FaultAt[] = [];
  private readonly anchors = new Map<string, Anchored>();
  /** Number of values read so far, and of those repeated by aliases; a long text counts as several. */
  private count = 0;
  private aliased = 0;

  constructor(private readonly lineOf: (offset: number) => number) {}

  read(node: unknown): unknown {
    if (isAlias(node)) return this.alias(node);
    this.count++;
    if (!isNode(node) || node.anchor === undefined) return this.content(node);
    const anchored: Anchored = { node };
    this.anchors.set(node.anchor, anchored);
    const before = this.count;
    anchored.value = this.content(node);
    anchored.size = this.count - before + 1;
    return anchored.value;
  }

  private content(node: unknown): unknown {
    if (isScalar(node)) {
      this.count += Math.floor((node.source?.length ?? 0) / LETTERS);
      return node.value;
    }
    if (isSeq(node)) return node.items.map((item) => this.read(item));
    return isMap(node) ? this.mapping(node) : null;
  }

  private mapping(map: YAMLMap): unknown {
    const firsts = new Map<string, number>();
    const entries = map.items.map(({ key, value }): [string, unknown] => {
      const text = isScalar(key) ? keyText(key) : "";
      const offset = offsetOf(key);
      const first = firsts.get(text);
      if (!isScalar(key)) this.faults.push({ ...NOT_A_KEY, offset });
      else if (first !== undefined) this.faults.push({ ...this.repeated(text, first), offset });
      else firsts.set(text, offset);
      return [text, this.read(value)];
    });
    // `fromEntries` makes `__proto__` a key like any other.
    return Object.fromEntries(entries);
  }

  /** The value itself and no copy, so that aliases of aliases take no memory. */
  private alias(node: Alias): unknown {
    const anchored = this.anchors.get(node.source);
    const offset = offsetOf(node);
    if (!anchored) this.faults.push({ ...NO_ANCHOR, found: shown(node.source), offset });
    else if (anchored.size === undefined) this.faults.push({ ...IN_ITSELF, found: shown(node.source), offset });
    else {
      this.targets.set(node, anchored.node);
      this.count += anchored.size;
      const isWithin = this.aliased <= MOST_ALIASED;
      this.aliased += anchored.size;
      if (isWithin && this.aliased > MOST_ALIASED) this.faults.push({ ...TOO_MANY, offset });
    }
    return anchored?.value;
  }

  private repeated(key: string, first: number): Omit<FaultAt, "offset"> {
    return {
      code: "FILE004",
      message: `duplicate of the key in line ${this.lineOf(first)}`,
      found: shown(key),
      remedy: "keep one of them",
    };
  }
}

const NOT_A_KEY: Omit<FaultAt, "offset"> = {
  code: "FILE004",
  message: "a key must be plain text",
  remedy: "write keys as plain text",
};
const NO_ANCHOR: Omit<FaultAt, "offset"> = {
  code: "FILE004",
  message: "no anchor with this name above",
  remedy: "mark the intended value with &, or put the text in quotes",
};
const IN_ITSELF: Omit<FaultAt, "offset"> = {
  code: "FILE006",
  message: "this alias is inside the value it repeats",
  remedy: "remove it",
};
const TOO_MANY: Omit<FaultAt, "offset"> = {
  code: "FILE006",
  message: "the aliases up to here expand the file too much",
  allowed: `at most ${MOST_ALIASED} values in aliases`,
  remedy: "use fewer aliases; identical pods take one entry with a `count`",
};

/** A key as it is written: `1` and `yes` are texts too. */
export function keyText(key: Scalar): string {
  return key.source ?? String(key.value);
}

/** Where a node begins. */
export function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
