import { isAlias, isMap, isScalar, isSeq, type Alias, type Node } from "yaml";
import { keysOfPath, type Keys } from "../../errors";
import { keyText, offsetOf } from "./value";

/** An entry of a mapping or list. */
interface Held {
  readonly key: unknown;
  readonly value: unknown;
}

/** Places of all values in a YAML document. */
export class Places {
  private readonly held = new Map<unknown, ReadonlyMap<PropertyKey, Held>>();

  /** @param targets what each alias of the document stands for */
  constructor(
    private readonly root: Node,
    private readonly targets: ReadonlyMap<Alias, Node>,
  ) {}

  /**
   * The offset of the value at a path, such as `power.feeds[0].capacity`; if there is none, of its innermost existing
   * parent.
   *
   * @param inKey whether the key at the end of the path is meant, and not its value
   */
  offsetOf(path: string, inKey = false): number {
    return this.follow({ key: this.root, value: this.root }, keysOfPath(path), inKey);
  }

  private follow({ key, value }: Held, [step, ...rest]: Keys, inKey: boolean): number {
    if (step === undefined) return offsetOf(inKey ? key : value);
    const next = this.heldBy(value).get(step);
    return next ? this.follow(next, rest, inKey) : offsetOf(value);
  }

  /** Made once for each mapping and list, since each of a thousand entries can have a problem. */
  private heldBy(value: unknown): ReadonlyMap<PropertyKey, Held> {
    const node = isAlias(value) ? this.targets.get(value) : value;
    const known = this.held.get(node) ?? heldBy(node);
    this.held.set(node, known);
    return known;
  }
}

function heldBy(node: unknown): ReadonlyMap<PropertyKey, Held> {
  if (isSeq(node)) return new Map(node.items.map((value, index) => [index, { key: value, value }]));
  if (!isMap(node)) return new Map();
  return new Map(node.items.map(({ key, value }) => [isScalar(key) ? keyText(key) : "", { key, value }]));
}
