import { isMapping, pathOf, shown, type Keys, type Problem } from "../errors";

/**
 * The present names of keys by their former ones. `[]` is an entry of a list. A former name is read for now, with a warning
 * of rule KEY001.
 */
const FORMER_KEYS: Readonly<Record<string, string>> = {
  "parts[].memoryTbps": "memoryTBps",
  "parts[].nvlinkGbps": "nvlinkGBps",
  "parts[].figures.memoryTbps": "memoryTBps",
  "parts[].figures.nvlinkGbps": "nvlinkGBps",
};

/** A key that a site has under its former name. */
export interface FormerKey {
  /** Path with the former name, such as `parts[0].memoryTbps`. */
  readonly path: string;
  readonly former: string;
  readonly present: string;
}

/** A site with the present names of keys only. */
export interface Renamed {
  readonly value: unknown;
  readonly formerKeys: readonly FormerKey[];
  /** SITE010 for each key that the site has under both names. */
  readonly problems: readonly Problem[];
}

/**
 * Renames the keys of a site that have a former name; their place among the other keys remains.
 *
 * @param written anything, such as the value of a file
 */
export function withPresentKeys(written: unknown): Renamed {
  const renaming = new Renaming();
  const value = Object.entries(FORMER_KEYS).reduce(
    (site, [path, present]) => renaming.rename(site, path.split(/\.|(?=\[)/), present, []),
    written,
  );
  return { value, formerKeys: renaming.formerKeys, problems: renaming.problems };
}

/** A problem of a renamed key, with the name and the path that the user wrote. */
export function asWritten(problem: Problem, formerKeys: readonly FormerKey[]): Problem {
  const key = formerKeys.find(({ path, former, present }) => {
    return problem.path === path.slice(0, -former.length) + present;
  });
  if (!key) return problem;
  return { ...problem, path: key.path, ...(problem.inKey ? { found: shown(key.former) } : {}) };
}

class Renaming {
  readonly formerKeys: FormerKey[] = [];
  readonly problems: Problem[] = [];

  /** @param steps what remains of the path to the former name, `path` what is above */
  rename(value: unknown, [step = "", ...below]: readonly string[], present: string, path: Keys): unknown {
    if (step === "[]") {
      if (!Array.isArray(value)) return value;
      return value.map((entry: unknown, index) => this.rename(entry, below, present, [...path, index]));
    }
    if (!isMapping(value) || !Object.hasOwn(value, step)) return value;
    const at = [...path, step];
    if (below.length > 0) return { ...value, [step]: this.rename(value[step], below, present, at) };
    return this.renameIn(value, step, present, pathOf(at));
  }

  private renameIn(mapping: Readonly<Record<string, unknown>>, former: string, present: string, path: string): unknown {
    const isTwice = Object.hasOwn(mapping, present);
    if (isTwice) this.problems.push(underBothNames(former, present, path));
    else this.formerKeys.push({ path, former, present });
    const entries = Object.entries(mapping).filter(([key]) => key !== former || !isTwice);
    return Object.fromEntries(entries.map(([key, entry]) => [key === former ? present : key, entry]));
  }
}

function underBothNames(former: string, present: string, path: string): Problem {
  return {
    code: "SITE010",
    path,
    message: `this is the former name of \`${present}\`, which is given, too`,
    found: shown(former),
    allowed: present,
    remedy: `remove \`${former}\``,
    inKey: true,
  };
}
