import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { didYouMean, GigasiteError, nearest, shown, type Problem } from "../../errors";
import { LARGEST_FILE, textOf, type ReadText } from "../../model";

/** Limit of the output of git in bytes; a larger file is too large in any case. */
const MOST_OUTPUT = 16 * LARGEST_FILE;

/**
 * Reads files at a revision of their Git repository.
 *
 * @param file one of the files, which may be deleted by now
 * @param revision any name of a commit: a branch, a tag, `HEAD~1`, a hash
 * @returns throws GigasiteError FILE001 to FILE003 if a file cannot be read
 * @throws GigasiteError CALL003 without git, outside of a repository, or for an unknown revision
 */
export function revisionReader(file: string, revision: string): ReadText {
  const root = rootOf(file, revision);
  const commit = commitOf(root, revision);
  return (name) => {
    const path = pathIn(root, name);
    const isOutside = path.startsWith("../") || path === "..";
    const { status, stdout } = isOutside ? OUTSIDE : git(root, revision, "cat-file", "blob", `${commit}:${path}`);
    if (status === 0) return textOf(stdout, name);
    throw GigasiteError.of({
      code: "FILE001",
      path: "",
      place: { file: name },
      message: isOutside ? "this file is outside of the repository" : "this file does not exist at this revision",
      found: shown(isOutside ? path : `${revision}:${path}`),
      ...nearestFile(root, commit, path, revision),
    });
  };
}

const OUTSIDE = { status: 1, stdout: Buffer.alloc(0) };

/** The root of the repository, found from the nearest existing folder above the file. */
function rootOf(file: string, revision: string): string {
  const { status, stdout, stderr } = git(existingFolder(file), revision, "rev-parse", "--show-toplevel");
  if (status === 0) return realpathSync(lineOf(stdout));
  throw refusal({
    message: "this file is not in a Git repository",
    found: lineOf(stderr) || shown(file),
    remedy: "name a file in a repository, or remove the revision",
  });
}

function commitOf(root: string, revision: string): string {
  // Without --end-of-options git would read a revision such as `-x` as an option.
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { status, stdout } = git(root, revision, ...words);
  // A revision can also exclude a commit, as in `^main`.
  if (status === 0 && /^[0-9a-f]+$/.test(lineOf(stdout))) return lineOf(stdout);
  const names = git(root, revision, "for-each-ref", "--format=%(refname:short)").stdout.toString("utf8").split("\n");
  const near = nearest(revision, names);
  throw refusal({
    message: "unknown revision",
    found: shown(revision),
    allowed: "a branch, a tag, a commit, or an expression such as HEAD~1",
    remedy: didYouMean(near, "fetch it if it is only on the remote: git fetch origin REVISION"),
  });
}

function nearestFile(root: string, commit: string, path: string, revision: string): Pick<Problem, "remedy"> {
  const { stdout } = git(root, revision, "ls-tree", "-r", "--name-only", "-z", commit);
  const near = nearest(path, stdout.toString("utf8").split("\0"));
  const file = near === undefined ? undefined : relative(process.cwd(), join(root, near));
  return { remedy: didYouMean(file, "name a revision with this file") };
}

/** Runs git in a folder, without a shell and with messages in English. */
function git(folder: string, revision: string, ...words: string[]) {
  const env = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  const { error, status, stdout, stderr } = spawnSync("git", words, { cwd: folder, env, maxBuffer: MOST_OUTPUT });
  if (error === undefined) return { status, stdout, stderr };
  throw refusal({
    message: "cannot run git",
    found: error.message,
    remedy:
      "code" in error && error.code === "ENOENT"
        ? `install git, or name a file instead of revision ${revision}`
        : "check that git runs in the folder of the file",
  });
}

/** Path from the root of the repository, with forward slashes as in git. */
function pathIn(root: string, file: string): string {
  const folder = existingFolder(file);
  return relative(root, join(realpathSync(folder), relative(folder, resolve(file)))).replaceAll("\\", "/");
}

/** The nearest existing folder above a file. */
function existingFolder(file: string): string {
  const folder = dirname(resolve(file));
  return existsSync(folder) ? folder : existingFolder(folder);
}

function lineOf(output: Buffer): string {
  return output.toString("utf8").split("\n")[0] ?? "";
}

function refusal(problem: Omit<Problem, "code" | "path">): GigasiteError {
  return GigasiteError.of({ code: "CALL003", path: "", ...problem });
}
