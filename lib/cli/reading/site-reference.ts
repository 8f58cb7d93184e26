import { existsSync } from "node:fs";
import { attempt, GigasiteError } from "../../errors";
import { loadSite, withPlaces, type CheckedSite } from "../../model";
import type { Call } from "../call";
import { revisionReader } from "./git-revision";
import { recorded } from "./inputs";
import { onSite, STDIN } from "./site-source";

/** A reference to a site: `FILE`, `FILE@phase`, `FILE#revision` or `FILE#revision@phase`. */
export interface SiteReference {
  readonly file: string;
  /**
   * Git revision.
   * @default the file on disk
   */
  readonly revision?: string;
  /** @default the complete site */
  readonly phase?: string;
}

/** The first `#` ends the file; a revision may contain `@{1}`, and a folder name `@`. */
const FORM = /^(?<file>[^#]*?)(?:#(?<revision>.*?))?(?:@(?<phase>[^@{}/\\#]*))?$/s;

/**
 * Parses a reference. The name of an existing file is that file, even if it contains `#` or `@`.
 * @throws GigasiteError CALL001 if file, revision or phase is empty
 */
export function siteReference(words: string): SiteReference {
  if (existsSync(words)) return { file: words };
  const { file = words, revision, phase } = FORM.exec(words)?.groups ?? {};
  for (const [kind, word] of Object.entries({ file, revision, phase })) if (word === "") throw emptyWord(kind, words);
  return { file, ...(revision === undefined ? {} : { revision }), ...(phase === undefined ? {} : { phase }) };
}

/**
 * Does work on the site of a reference; its price book comes from the same revision.
 * @throws GigasiteError as `loadSite` and of the work, with the revision in the file name; CALL003 for an unknown revision,
 *   and for one of standard input
 */
export async function onReference<T extends object>(
  call: Call,
  { file, revision }: SiteReference,
  work: (checked: CheckedSite) => T,
): Promise<T> {
  if (revision === undefined) return await onSite(call, file, (source) => work(loadSite(source.file, source.read)));
  if (file === STDIN) throw revisionOfStdin(revision);
  const read = recorded(call, revisionReader(file, revision));
  const { value, problems } = attempt(() => withPlaces(file, () => work(loadSite(file, read)), read));
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
    message: `the reference has no ${kind}`,
    found: words,
    allowed: "SITE, SITE@phase, SITE#revision, SITE#revision@phase",
    remedy: `name the ${kind}, or remove its separator`,
  });
}

function revisionOfStdin(revision: string): GigasiteError {
  return GigasiteError.of({
    code: "CALL003",
    path: "",
    message: "standard input has no Git revision",
    found: `${STDIN}#${revision}`,
    remedy: "name a file of the repository",
  });
}
