import { Catalog, type PartClass } from "../../lib/catalog";
import { PART_CLASSES, partSchema } from "../../lib/catalog/part";
import { FILE_SCHEMAS, isFree, textKeysOf, type TextKey } from "./text-keys";

/** Makes the text of a key from the mark that tells it apart from all others. */
export type TextOf = (mark: string, index: number) => string;

/** The files of a project by name, with a text of one kind at every key that takes it. */
export interface TextProject {
  readonly files: Readonly<Record<string, unknown>>;
  /** The paths of keys in the schemas by mark, such as `site: parts[].vendor`. */
  readonly marks: ReadonlyMap<string, string>;
  /** Texts by mark. */
  readonly texts: ReadonlyMap<string, string>;
}

type Kind = keyof typeof FILE_SCHEMAS;
type Mapping = Record<string, unknown>;

/** Keys whose text must have a form that no pattern says: a file name, and a template with a name for each port. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  "site: prices": fileName,
  "campus: sites[]": fileName,
  "site: parts[].portNames": (text) => `${text.slice(0, 160).replace(/[[\]{}]/g, "")} {port}/{breakout}`,
};

/** What a key makes of a text: cut to its largest length; undefined if its form is another. */
function fitting({ path, schemas }: TextKey, kind: string, text: string): string | undefined {
  const options = schemas.filter((schema) => isFree(schema) && schema.format === undefined);
  const cut = options.map(({ maxLength, pattern }) => ({ pattern, text: text.slice(0, maxLength) }));
  const fits = cut.find((option) => new RegExp(option.pattern ?? "", "u").test(option.text));
  return fits && (FORMS[`${kind}: ${path}`] ?? String)(fits.text);
}

/** The keys for free text, as `site: title`, by whether they take a text or a part of it. */
export function keysFor(text: string): { readonly taking: readonly string[]; readonly refusing: readonly string[] } {
  const keys = Object.entries(FILE_SCHEMAS).flatMap(([kind, schema]) =>
    textKeysOf(schema)
      .filter(({ schemas }) => schemas.some(isFree))
      .map((key) => ({ name: `${kind}: ${key.path}`, takes: fitting(key, kind, text) !== undefined })),
  );
  const named = (takes: boolean) => keys.filter((key) => key.takes === takes).map(({ name }) => name);
  return { taking: named(true), refusing: named(false) };
}

/**
 * A campus of two sites with a price book, which have a text at every key that takes it: own parts of every class, the
 * replica of one site with Slurm. The other site has few parts, and a replica with EKS.
 */
export function textProject(textOf: TextOf): TextProject {
  const [marks, texts] = [new Map<string, string>(), new Map<string, string>()];
  const filled = (kind: Kind, template: Mapping): Mapping => {
    for (const key of textKeysOf(FILE_SCHEMAS[kind])) {
      const textFor = (mark: string) => fitting(key, kind, textOf(mark, marks.size));
      if (textFor("M0m") === undefined) continue;
      fill(template, stepsOf(key.path), () => {
        const mark = `M${marks.size}m`;
        const text = textFor(mark) ?? "";
        marks.set(mark, `${kind}: ${key.path}`);
        texts.set(mark, text);
        return text;
      });
    }
    return template;
  };
  const book = withDistinctPrices(filled("prices", priceBook()));
  const south = withDistinctEntries(filled("site", site("slurm", PART_CLASSES)));
  const north = withDistinctEntries(filled("site", site("eks", ["node", "switch", "gpu"])));
  delete north["rate"];
  const campus = filled("campus", {
    apiVersion: "gigasite/v1",
    kind: "campus",
    name: "both",
    sites: ["", ""],
    reported: [gpus()],
  });
  const [first, second] = campus["sites"] as string[];
  return {
    files: {
      "campus.yaml": campus,
      ...{ "south.yaml": south, "north.yaml": north, [first ?? ""]: south, [second ?? ""]: north },
      ...{ [String(south["prices"])]: book, [String(north["prices"])]: book },
    },
    marks,
    texts,
  };
}

/** Sets a text at the end of a path in a value: at all entries of a list, at one key of a mapping. */
function fill(holder: unknown, [step, ...rest]: readonly string[], next: () => string): void {
  if (step === undefined || holder === null || typeof holder !== "object") return;
  if (Array.isArray(holder)) {
    if (rest.length === 0) holder.splice(0, holder.length, ...Array.from({ length: holder.length || 1 }, next));
    else holder.forEach((entry) => fill(entry, rest, next));
    return;
  }
  const mapping = holder as Mapping;
  if (step === "*") return Object.values(mapping).forEach((entry) => fill(entry, rest, next));
  if (typeof mapping["class"] === "string" && !keysOfClass(mapping["class"]).includes(step)) return;
  if (rest.length === 0) mapping[step] = next();
  else fill((mapping[step] ??= rest[0] === "[]" ? [] : {}), rest, next);
}

function stepsOf(path: string): string[] {
  return path.match(/\[\]|[^.[\]]+/g) ?? [];
}

function keysOfClass(name: string): string[] {
  return Object.keys(partSchema.options.find(({ shape }) => shape.class.value === name)?.shape ?? {});
}

function fileName(text: string): string {
  return text.replaceAll("/", "_");
}

const gpus = () => ({ metric: "gpus", value: 1 });

/** Parts with prices from the book: the rack of the nodes, and one of which the price is in another. */
const PRICED = ["generic-rack-48u", "nvidia-b200-sxm"];

function priceBook(): Mapping {
  const prices = PRICED.map((part) => ({ part, price: 100 }));
  return { currency: "EUR", rate: { usdPerUnit: 1.1, asOf: "2026-01-01" }, asOf: "2026-01-01", prices };
}

/** Only one of the prices is included in another. */
function withDistinctPrices(book: Mapping): Mapping {
  delete (book["prices"] as Mapping[])[0]?.["containedIn"];
  return book;
}

/** A site with the keys that lead to others with text, and own parts of some classes, which it uses. */
function site(scheduler: "slurm" | "eks", classes: readonly PartClass[]): Mapping {
  const parts = classes.map((name) => ({ id: partOf(name), class: name, price: 1234, figures: { price: {} } }));
  return {
    apiVersion: "gigasite/v1",
    name: `walk-${scheduler}`,
    currency: "EUR",
    rate: { usdPerUnit: 1.1, asOf: "2026-01-01" },
    pods: [{ name: "h100", node: partOf("node"), count: 2, racks: 1, nodesPerRack: 4 }],
    fabrics: [{ name: "compute", switch: partOf("switch") }],
    power: { feeds: [{ name: "grid", kind: "utility", capacity: "5 MW" }], distribution: { ups: partOf("ups") } },
    phases: [
      { name: "one", date: "2026-01-01", pods: { h100: 1 } },
      { name: "two", date: "2026-06-01", pods: { h100: 2 } },
    ],
    reported: [gpus()],
    suppress: [{ rule: "COOL020" }, { rule: "COOL020" }],
    items: classes.map((name) => ({ part: partOf(name), count: 1, system: "network" })),
    parts,
    replica: {
      ...{ pods: 1, nodesPerPod: 2, scheduler, operations: true, alerts: ["a@example.org"] },
      ...(scheduler === "slurm" ? { slurm: { accounting: true }, storage: { kind: "fsx-lustre" } } : {}),
      budget: { usdPerMonth: 1000, email: "b@example.org" },
    },
  };
}

/**
 * Entries of one list that show different keys: a suppression of the whole site shows its reason, one of a path that has no
 * finding is a finding; the sources of a part and those of its price come from the part or from the figure.
 */
function withDistinctEntries(filled: Mapping): Mapping {
  delete (filled["suppress"] as Mapping[])[0]?.["path"];
  for (const [index, part] of (filled["parts"] as Mapping[]).entries()) {
    if (index % 2 === 0) delete part["figures"];
  }
  return filled;
}

/** Parts that the sites use by default, or that go with others. */
const USED: Readonly<Partial<Record<PartClass, string>>> = {
  node: "supermicro-4u-hgx-h100",
  switch: "nvidia-sn5600",
  gpu: "nvidia-h100-sxm",
  manifold: "generic-manifold",
  accessory: "own-accessory",
};

function partOf(name: PartClass): string {
  const ids = Catalog.default()
    .all(name)
    .map(({ id }) => id);
  const [id = ""] = ids.filter((each) => each !== PRICED[0]);
  return USED[name] ?? id;
}
