import { didYouMean, shown, suggester, type Problem } from "../errors";
import { draftAt, draftsAt, mentionOf, mentionsAsKeys, mentionsIn, type Draft, type Mention } from "./draft";
import { uplinkProblems } from "./uplinks";

/** Named elements of a site, such as pods. */
interface Named {
  /** In a message, as in "the site has no power feed of this name". */
  readonly noun: string;
  /** Where it is described. */
  readonly section: string;
  readonly names: readonly Mention[];
}

/**
 * Problems of names in a site: names used twice and unknown names. Takes the site as written, so that a wrong value does
 * not hide a wrong name.
 */
export function namingProblems(site: unknown): Problem[] {
  const podDrafts = draftsAt(site, ["pods"]);
  const feedDrafts = draftsAt(site, ["power", "feeds"]);
  const loopDrafts = draftsAt(site, ["cooling", "loops"]);
  const halls = draftAt(site, ["location"]).flatMap((location) => mentionsIn(location, "halls"));
  const fabrics = draftsAt(site, ["fabrics"]);
  const phases = draftsAt(site, ["phases"]);
  const storage = draftsAt(site, ["power", "storage"]);
  const namespaces = [podDrafts, fabrics, [...feedDrafts, ...storage], loopDrafts, phases];
  const feedLists = podDrafts.map((pod) => mentionsIn(pod, "feeds"));
  const podLists = fabrics.map((fabric) => mentionsIn(fabric, "pods"));
  const pods: Named = { noun: "pod", section: "pods", names: namesOf(podDrafts) };
  const feeds: Named = { noun: "power feed", section: "power.feeds", names: namesOf(feedDrafts) };
  const loops: Named = { noun: "cooling loop", section: "cooling.loops", names: namesOf(loopDrafts) };
  return [
    ...namespaces.flatMap((entries) => usedTwice(namesOf(entries))),
    ...[...feedLists, ...podLists, halls].flatMap(listedTwice),
    ...unknownNames(feedLists.flat(), feeds),
    ...unknownNames(podLists.flat(), pods),
    ...unknownNames(
      fabrics.flatMap((fabric) => mentionOf(fabric, "uplinksTo")),
      { noun: "fabric", section: "fabrics", names: namesOf(fabrics) },
    ),
    ...uplinkProblems(fabrics),
    ...unknownNames(
      podDrafts.flatMap((pod) => mentionOf(pod, "cooling")),
      loops,
    ),
    ...unknownNames(
      feedDrafts.flatMap((feed) => mentionOf(feed, "hall")),
      { noun: "hall", section: "location.halls", names: halls },
    ),
    ...unknownNames(
      phases.flatMap((phase) => ["pods", "energized"].flatMap((key) => mentionsAsKeys(phase, key))),
      pods,
    ),
    ...unknownNames(
      phases.flatMap((phase) => mentionsAsKeys(phase, "feeds")),
      feeds,
    ),
    ...unknownNames(
      draftsAt(site, ["reported"]).flatMap((figure) => mentionOf(figure, "phase")),
      { noun: "phase", section: "phases", names: namesOf(phases) },
    ),
  ];
}

/** The names of entries. */
export function namesOf(entries: readonly Draft[]): Mention[] {
  return entries.flatMap((entry) => mentionOf(entry, "name"));
}

/** Problems of names that an entry before has already. */
export function usedTwice(names: readonly Mention[]): Problem[] {
  return repeated(names).map(([name, first]) => ({
    code: "SITE007",
    path: name.path,
    message: `this is already the name of ${first.path.replace(/\.name$/, "")}`,
    found: shown(name.text),
    remedy: "use a different name for each",
  }));
}

function listedTwice(names: readonly Mention[]): Problem[] {
  return repeated(names).map(([name]) => ({
    code: "SITE007",
    path: name.path,
    message: "this name is already in the list",
    found: shown(name.text),
    remedy: "remove it",
  }));
}

/** Every mention of a text that was mentioned before, with its first mention. */
function repeated(mentions: readonly Mention[]): [mention: Mention, first: Mention][] {
  const firsts = new Map<string, Mention>();
  return mentions.flatMap((mention): [Mention, Mention][] => {
    const first = firsts.get(mention.text);
    if (first) return [[mention, first]];
    firsts.set(mention.text, mention);
    return [];
  });
}

function unknownNames(names: readonly Mention[], { noun, section, names: own }: Named): Problem[] {
  const known = new Set(own.map(({ text }) => text));
  const allowed = known.size === 0 ? `none: \`${section}\` is empty` : [...known].join(", ");
  const suggest = suggester(known);
  return names
    .filter(({ text }) => !known.has(text))
    .map(({ path, text, inKey }) => {
      const near = suggest(text);
      return {
        code: "SITE008",
        path,
        message: `the site has no ${noun} of this name`,
        found: shown(text),
        allowed,
        remedy: didYouMean(near, `define it in \`${section}\`, or remove it here`),
        ...(inKey ? { inKey } : {}),
      };
    });
}
