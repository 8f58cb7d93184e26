import { existsSync } from "node:fs";
import { attempt, GigasiteError } from "../errors";
import { loadSite, type CheckedSite } from "../model";
import { revisionReader } from "./git-revision";

/** A site as the words of a call name it: `FILE`, `FILE@phase`, `FILE#revision` or `FILE#revision@phase`. */
export interface SiteReference {
  readonly file: string;
  /** A revision of git; without it the file on the disk. */
  readonly revision?: string;
  /** Without it the whole site. */
  readonly phase?: string;
}

/** The first `#` ends the file; a revision may hold `@{1}`, and the folders of a file an `@`. */
const FORM = /^(?<file>[^#]*?)(?:#(?<revision>.*?))?(?:@(?<phase>[^@{}/\\#]*))?$/s;

/**
 * Takes a reference apart. What names a file that exists is that file, whatever is in its name.
 * @throws GigasiteError CALL001 if file, revision or phase is empty
 */
export function siteReference(words: string): SiteReference {
  if (existsSync(words)) return { file: words };
  const { file = words, revision, phase } = FORM.exec(words)?.groups ?? {};
  for (const [kind, word] of Object.entries({ file, revision, phase })) if (word === "") throw emptyWord(kind, words);
  return { file, ...(revision === undefined ? {} : { revision }), ...(phase === undefined ? {} : { phase }) };
}

/**
 * Reads and checks the site of a reference; the price book that it names comes from the same revision.
 * @throws GigasiteError as `loadSite` throws, with the revision beside the file; CALL003 if there is no such revision
 */
export function loadReference({ file, revision }: SiteReference): CheckedSite {
  if (revision === undefined) return loadSite(file);
  const read = revisionReader(file, revision);
  const { value, problems } = attempt(() => loadSite(file, read));
  if (value) return value;
  throw new GigasiteError(
    problems.map(({ place, ...problem }) => ({
      ...problem,
      ...(place === undefined ? {} : { place: { ...place, file: `${place.file}#${revision}` } }),
    })),
  );
}

function emptyWord(kind: string, words: string): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `the reference names no ${kind}`,
    found: words,
    allowed: "SITE, SITE@phase, SITE#revision, SITE#revision@phase",
    remedy: `name the ${kind}, or leave its sign away`,
  });
}
