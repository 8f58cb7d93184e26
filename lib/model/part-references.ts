import type { z } from "zod";
import { classesOf, instanceType, unknownPart, type Catalog, type PartClass } from "../catalog";
import { attempt, nearest, pathOf, suggester, type Keys, type Problem } from "../errors";
import { DEFAULT_LOOP, heatRejectionSchema, LOOP_PART_CLASSES, loopPropsSchema } from "./cooling";
import { draftAt, draftsAt, mentionOf, type Draft, type Mention } from "./draft";
import { fabricPropsSchema } from "./fabric";
import { itemSchema } from "./item";
import { podPropsSchema } from "./pod";
import { distributionSchema, energyStoragePropsSchema, FEED_PART_CLASSES, feedPropsSchema } from "./power";

/** A mapping of the site, or a list of them, with keys that take part ids. */
interface Holder {
  readonly keys: Keys;
  readonly schema: z.ZodObject;
  /** Class of the part by the holder's `kind`. */
  readonly byKind?: Readonly<Record<string, PartClass>>;
  readonly defaultKind?: string;
}

const FEEDS: Holder = { keys: ["power", "feeds"], schema: feedPropsSchema, byKind: FEED_PART_CLASSES };

const HOLDERS: readonly Holder[] = [
  { keys: ["pods"], schema: podPropsSchema },
  { keys: ["fabrics"], schema: fabricPropsSchema },
  { keys: ["items"], schema: itemSchema },
  { keys: ["power", "distribution"], schema: distributionSchema },
  FEEDS,
  { keys: ["power", "storage"], schema: energyStoragePropsSchema },
  { keys: ["cooling", "loops"], schema: loopPropsSchema, byKind: LOOP_PART_CLASSES, defaultKind: DEFAULT_LOOP },
  { keys: ["cooling", "heatRejection"], schema: heatRejectionSchema },
];

/** Keys that state the capacity of a feed. */
const FEED_KEYS = ["capacity", "part", "count"];

/**
 * Wrong parts of a site: unknown parts, parts of the wrong class, an unknown instance type, and feeds without a capacity.
 *
 * @param site as written, so that a wrong value does not hide a wrong part
 * @param unclear ids of own parts with problems
 */
export function partProblems(site: unknown, catalog: Catalog, unclear: ReadonlySet<string>): Problem[] {
  const suggest = suggester(catalog.ids());
  const check = ({ path, text }: Mention, classes: readonly PartClass[]): Problem[] => {
    if (unclear.has(text)) return [];
    if (!catalog.has(text)) return [unknownPart(text, suggest(text), path)];
    return attempt(() => catalog.of(text, ...classes)).problems.map((problem) => ({ ...problem, path }));
  };
  return [
    ...HOLDERS.flatMap((holder) =>
      draftsIn(site, holder).flatMap((draft) =>
        Object.keys(holder.schema.shape).flatMap((key) =>
          mentionOf(draft, key).flatMap((mention) => {
            const classes = classesFor(key, draft, holder);
            return classes.length === 0 ? [] : check(mention, classes);
          }),
        ),
      ),
    ),
    ...draftsIn(site, FEEDS).flatMap(incompleteFeed),
    ...draftAt(site, ["replica"]).flatMap((replica) => mentionOf(replica, "instanceType").flatMap(unknownInstance)),
  ];
}

function draftsIn(site: unknown, { keys }: Holder): Draft[] {
  return [...draftAt(site, keys), ...draftsAt(site, keys)];
}

/** Classes that a key of a holder takes; by the holder's kind where that is known; none for other keys. */
function classesFor(key: string, { value }: Draft, { schema, byKind = {}, defaultKind }: Holder): readonly PartClass[] {
  const classes = classesOf(schema.shape[key] as z.ZodType);
  const kind = String(value["kind"] ?? defaultKind);
  const own = Object.hasOwn(byKind, kind) ? byKind[kind] : undefined;
  return own === undefined || classes.length === 0 ? classes : [own];
}

function unknownInstance({ path, text }: Mention): readonly Problem[] {
  return attempt(() => instanceType(text, path)).problems;
}

/** A feed without a capacity, or with a `count` but no `part`. Misspelt keys are reported elsewhere. */
function incompleteFeed({ path, value }: Draft): Problem[] {
  const told = new Set(
    Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .map((key) => nearest(key, FEED_KEYS)),
  );
  if (told.has("part") || (told.has("capacity") && !told.has("count"))) return [];
  const counted = {
    code: "SITE002",
    path: pathOf(["part"], path),
    message: "this feed has a `count` but no `part`",
    allowed: `the id of a part of class ${classesFor("part", { path, value }, FEEDS).join(" or ")}`,
    remedy: "add `part`, or remove `count`",
  } as const;
  const unsized = {
    code: "SITE002",
    path: pathOf(["capacity"], path),
    message: "this feed has no capacity",
    allowed: "`capacity`, or `part` with `count`",
    remedy: 'add `capacity`, such as "150 MW", or `part`',
  } as const;
  return [told.has("count") ? counted : unsized];
}
