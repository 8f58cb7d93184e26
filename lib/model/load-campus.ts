import { didYouMean, GigasiteError, pathOf, shown, suggester, type Problem } from "../errors";
import { attempt } from "../errors";
import { inOrder } from "../schema/in-order";
import { valueAt } from "../schema/json-schema";
import { parseLeniently } from "../schema/lenient";
import { problemsOf } from "../schema/zod-problems";
import { campusSchema, type Campus, type CheckedCampus } from "./campus";
import type { CheckedSite } from "./checked-site";
import { draftsAt } from "./draft";
import { besideFile, siteIn } from "./load-site";
import { CAMPUS_FILE, SITE_FILE } from "./file-kind";
import { ensureKind, namedSource, placed } from "./placed";
import { readText, type ReadText } from "./read-text";
import { namesOf, usedTwice } from "./references";
import { yamlSource, type YamlSource } from "./yaml/source";

/**
 * Reads and checks a campus file and the site files that it names.
 *
 * @param read gives the text of a file. Default: from the disk.
 * @throws GigasiteError with all problems of the campus, else with those of its sites: FILE001 to FILE006, SITE001 to
 *   SITE008, SITE012, and the errors of `loadSite`
 */
export function loadCampus(file: string, read: ReadText = readText): CheckedCampus {
  return campusIn(yamlSource(read(file), file), file, read);
}

/** The campus that a file describes; undefined for any other file. @throws GigasiteError as {@link loadCampus} */
export function loadCampusIfAny(file: string, read: ReadText = readText): CheckedCampus | undefined {
  const source = yamlSource(read(file), file);
  return valueAt(source.value, ["kind"]) === undefined ? undefined : campusIn(source, file, read);
}

function campusIn(source: YamlSource, file: string, read: ReadText): CheckedCampus {
  ensureKind(source, CAMPUS_FILE);
  const campus = orThrow(placed(source, () => parsed(source.value)));
  const paths = campus.sites.map((name) => besideFile(file, name));
  orThrow(placed(source, () => ensure(listedTwice(campus, paths))));
  const attempts = paths.map((path, index) =>
    attempt(() => siteIn(namedSource(source, pathOf(["sites", index]), path, SITE_FILE, read), path, read)),
  );
  const problems = attempts.flatMap((own) => own.problems);
  if (problems.length > 0) throw new GigasiteError(problems);
  const sites = attempts.flatMap(({ value }) => value ?? []);
  orThrow(placed(source, () => ensure(namingProblems(campus, sites))));
  return { campus, sites };
}

/** @throws GigasiteError with all problems, in the order of the campus */
function parsed(written: unknown): Campus {
  const { input, result } = parseLeniently(campusSchema, written);
  const ofShape = result.success ? [] : problemsOf(result.error, campusSchema, input);
  ensure(inOrder([...ofShape, ...usedTwice(namesOf(draftsAt(input, ["feeds"])))], input));
  return campusSchema.parse(input);
}

/** Found before the files are read, each of which takes its time. */
function listedTwice({ sites }: Campus, paths: readonly string[]): Problem[] {
  const firsts = new Map<string, number>();
  return paths.flatMap((path, index) => {
    const first = firsts.get(path);
    firsts.set(path, first ?? index);
    return first === undefined
      ? []
      : {
          code: "SITE007" as const,
          path: pathOf(["sites", index]),
          message: `this site file is already listed, as ${pathOf(["sites", first])}`,
          found: shown(sites[index]),
          remedy: "list each site file once",
        };
  });
}

function namingProblems({ sites: files, feeds }: Campus, sites: readonly CheckedSite[]): Problem[] {
  const firsts = new Map<string, number>();
  const known = new Set(sites.flatMap(({ site }) => site.power.feeds.map((feed) => feed.name)));
  const suggest = suggester(known);
  return [
    ...sites.flatMap(({ site: { name } }, index) => {
      const first = firsts.get(name);
      firsts.set(name, first ?? index);
      return first === undefined
        ? []
        : {
            code: "SITE007" as const,
            path: pathOf(["sites", index]),
            message: `a site of the campus is already named ${shown(name)}, by ${pathOf(["sites", first])}`,
            found: shown(files[index]),
            remedy: "list each site file once, and give each site a different name",
          };
    }),
    ...feeds.flatMap(({ name }, index) => {
      if (known.has(name)) return [];
      const near = suggest(name);
      return {
        code: "SITE008" as const,
        path: pathOf(["feeds", index, "name"]),
        message: "no site of the campus has a power feed of this name",
        found: shown(name),
        allowed: known.size === 0 ? "none: no site has named feeds" : [...known].join(", "),
        remedy: didYouMean(near, "name it under `power.feeds` of the sites that share it"),
      };
    }),
  ];
}

function ensure(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new GigasiteError(problems);
}

function orThrow<T>({ value, problems }: { readonly value?: T; readonly problems: readonly Problem[] }): T {
  if (problems.length > 0) throw new GigasiteError(problems);
  return value as T;
}
