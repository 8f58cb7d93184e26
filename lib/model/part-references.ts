import { instanceType, type Catalog, type Part, type PartClass } from "../catalog";
import { attempt, nearest, pathOf, type Problem } from "../errors";
import { draftAt, draftsAt, mentionOf, type Draft, type Mention } from "./draft";

/** Classes of the units of a power feed by its kind; of a kind that is not known, all. */
const FEED_CLASSES: ReadonlyMap<unknown, PartClass> = new Map([
  ["utility", "substation"],
  ["gas-turbine", "generator"],
  ["gas-engine", "generator"],
  ["genset", "generator"],
]);

/** Classes of what stands between feeds and racks, by key. */
const DISTRIBUTION_CLASSES = {
  transformer: "transformer",
  ups: "ups",
  busway: "busway",
  rackPdu: "rack-pdu",
  networkRackPdu: "rack-pdu",
} as const;

/** Classes of what can take heat out of a site. */
const HEAT_REJECTION_CLASSES = ["chiller", "dry-cooler", "cooling-tower"] as const;

/** Keys that tell what a feed can carry. */
const FEED_KEYS = ["capacity", "part", "count"];

/** Classes of the units of a cooling loop by its kind. */
const LOOP_CLASSES: ReadonlyMap<unknown, PartClass> = new Map([
  ["direct-to-chip", "cdu"],
  ["rear-door", "rear-door"],
  ["air", "air-handler"],
]);
/** The kind of a loop that names none. */
const USUAL_LOOP = "direct-to-chip";

/**
 * What is wrong with the parts that a site names: parts that the catalog does not have or that are of the wrong class,
 * an instance type that is not known, and feeds whose capacity nothing tells.
 *
 * @param site as it is written, so that a wrong value hides no wrong part
 * @param unclear ids of own parts that have problems of their own
 */
export function partProblems(site: unknown, catalog: Catalog, unclear: ReadonlySet<string>): Problem[] {
  const checked = (mentions: readonly Mention[], find: (id: string) => Part) =>
    mentions
      .filter(({ text }) => !unclear.has(text))
      .flatMap(({ path, text }) => attempt(() => find(text)).problems.map((problem) => ({ ...problem, path })));
  const check = (mentions: readonly Mention[], classes: readonly PartClass[]) =>
    checked(mentions, (id) => catalog.of(id, ...classes));
  const ofAnyClass = (mentions: readonly Mention[]) => checked(mentions, (id) => catalog.get(id));
  const pods = draftsAt(site, ["pods"]);
  const feeds = draftsAt(site, ["power", "feeds"]);
  return [
    ...pods.flatMap((pod) => check(mentionOf(pod, "node"), ["node"])),
    ...pods.flatMap((pod) => check(mentionOf(pod, "rack"), ["rack"])),
    ...draftsAt(site, ["fabrics"]).flatMap((fabric) =>
      [...mentionOf(fabric, "switch"), ...mentionOf(fabric, "spineSwitch")].flatMap((mention) =>
        check([mention], ["switch"]),
      ),
    ),
    ...draftsAt(site, ["items"]).flatMap((item) => ofAnyClass(mentionOf(item, "part"))),
    ...draftAt(site, ["power", "distribution"]).flatMap((distribution) =>
      Object.entries(DISTRIBUTION_CLASSES).flatMap(([key, part]) => check(mentionOf(distribution, key), [part])),
    ),
    ...feeds.flatMap((feed) => check(mentionOf(feed, "part"), classesFor(feed.value["kind"], FEED_CLASSES))),
    ...draftsAt(site, ["power", "storage"]).flatMap((battery) => check(mentionOf(battery, "part"), ["battery"])),
    ...draftsAt(site, ["cooling", "loops"]).flatMap((loop) =>
      check(mentionOf(loop, "cdu"), classesFor(loop.value["kind"] ?? USUAL_LOOP, LOOP_CLASSES)),
    ),
    ...draftAt(site, ["cooling", "heatRejection"]).flatMap((unit) => check(mentionOf(unit, "part"), HEAT_REJECTION_CLASSES)),
    ...feeds.flatMap(incompleteFeed),
    ...draftAt(site, ["replica"]).flatMap((replica) => mentionOf(replica, "instanceType").flatMap(unknownInstance)),
  ];
}

/** The class for a kind; for a kind that is not known, any of them. */
function classesFor(kind: unknown, classes: ReadonlyMap<unknown, PartClass>): readonly PartClass[] {
  const one = classes.get(kind);
  return one === undefined ? [...new Set(classes.values())] : [one];
}

function unknownInstance({ path, text }: Mention): readonly Problem[] {
  return attempt(() => instanceType(text, path)).problems;
}

/** A feed whose capacity nothing tells, or with a number of units but no unit. A misspelt key is told elsewhere. */
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
    message: "this feed has a `count` but no `part` that is counted",
    allowed: `the id of a part of class ${classesFor(value["kind"], FEED_CLASSES).join(" or ")}`,
    remedy: "add `part`, or take out `count`",
  } as const;
  const unsized = {
    code: "SITE002",
    path: pathOf(["capacity"], path),
    message: "nothing tells what this feed can carry",
    allowed: "`capacity`, or `part` with `count`",
    remedy: 'add `capacity`, such as "150 MW", or the `part` that its units are',
  } as const;
  return [told.has("count") ? counted : unsized];
}
