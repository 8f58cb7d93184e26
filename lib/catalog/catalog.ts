import { GigasiteError, nearest } from "../errors";
import data from "./data/parts.json";
import { canonicalParts, problemsOfOwnParts, withOwnParts, type RawPart, type RawParts } from "./own-parts";
import { partSchema, type Part, type PartClass, type PartOf } from "./part";
import { unknownPart, wrongClass } from "./part-problems";
import { provenanceOf, type Provenance } from "./provenance";

/** The parts available to a site. Immutable; each part is parsed on first use. */
export class Catalog {
  private static standard: Catalog | undefined;
  private readonly raw: RawParts;
  private readonly parsed = new Map<string, Part>();
  /** Ids in alphabetical order, of all parts and by class. */
  private sorted: readonly string[] | undefined;
  private readonly byClass = new Map<PartClass, readonly string[]>();

  /** The parts that come with the package. */
  static default(): Catalog {
    return (Catalog.standard ??= new Catalog(new Map(data.map((part): [string, RawPart] => [part.id, part]))));
  }

  private constructor(raw: RawParts) {
    this.raw = raw;
  }

  /**
   * This catalog with own parts: one with an id of the catalog overrides the figures it names, another is added whole.
   * Own figures have the status `stated` unless they say otherwise.
   * @throws GigasiteError with all that is wrong with them, `parts[i]` as path: PART003 where a figure is missing,
   *   PART001 or PART002 where a node's GPU is, SITE001 and on for single values
   */
  with(own: readonly RawPart[]): Catalog {
    if (own.length === 0) return this;
    const parts = canonicalParts(this.raw, own);
    const problems = problemsOfOwnParts(this.raw, parts);
    if (problems.length > 0) throw new GigasiteError(problems);
    return new Catalog(withOwnParts(this.raw, parts));
  }

  /** All ids in alphabetical order. */
  ids(): readonly string[] {
    return (this.sorted ??= [...this.raw.keys()].sort());
  }

  has(id: string): boolean {
    return this.raw.has(id);
  }

  /** @throws GigasiteError PART001 */
  get(id: string): Part {
    const known = this.parsed.get(id);
    if (known) return known;
    const raw = this.raw.get(id);
    if (!raw) throw GigasiteError.of(unknownPart(id, nearest(id, this.raw.keys()), ""));
    const part = partSchema.parse(raw);
    this.parsed.set(id, part);
    return part;
  }

  /**
   * A part of one of the classes given.
   * @throws GigasiteError PART001, PART002
   */
  of<C extends PartClass>(id: string, ...classes: readonly C[]): PartOf<C> {
    const part = this.get(id);
    if ((classes as readonly PartClass[]).includes(part.class)) return part as PartOf<C>;
    throw GigasiteError.of(wrongClass(id, part.class, classes, ""));
  }

  /** All parts of a class, by id. */
  all<C extends PartClass>(partClass: C): PartOf<C>[] {
    let ids = this.byClass.get(partClass);
    if (ids === undefined) {
      ids = this.ids().filter((id) => this.raw.get(id)?.["class"] === partClass);
      this.byClass.set(partClass, ids);
    }
    return ids.map((id) => this.get(id) as PartOf<C>);
  }

  /** Whether a part states a figure explicitly; all its other figures are defaults without a source. */
  states(id: string, figure: string): boolean {
    return Object.hasOwn(this.raw.get(id) ?? {}, figure);
  }

  /**
   * Where a figure of a part comes from; without a figure, the part as a whole.
   * @throws GigasiteError PART001
   */
  provenance(id: string, figure?: string): Provenance {
    return provenanceOf(this.get(id), figure);
  }
}
