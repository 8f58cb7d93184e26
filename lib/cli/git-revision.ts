import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { GigasiteError, nearest, shown, type Problem } from "../errors";
import { LARGEST_FILE, textOf, type ReadText } from "../model";

/** Output of git beyond which a file is too large in any case. */
const MOST_OUTPUT = 16 * LARGEST_FILE;

/**
 * Reads files as they stand in a revision of the repository that a file lies in.
 *
 * @param file one of those files; it need not exist any more
 * @param revision whatever git takes for a commit: a branch, a tag, `HEAD~1`, a hash
 * @returns throws GigasiteError FILE001 to FILE003 for what cannot be read in it
 * @throws GigasiteError CALL003 if there is no git, no repository, or no such revision
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
      message: isOutside
        ? "this file is in no revision: it lies outside of the repository"
        : "the revision has no such file",
      found: shown(isOutside ? path : `${revision}:${path}`),
      ...nearestFile(root, commit, path, revision),
    });
  };
}

const OUTSIDE = { status: 1, stdout: Buffer.alloc(0) };

/** The folder of the repository. The file's own folder may be gone by now, that above it then tells. */
function rootOf(file: string, revision: string): string {
  const { status, stdout, stderr } = git(existingFolder(file), revision, "rev-parse", "--show-toplevel");
  if (status === 0) return realpathSync(lineOf(stdout));
  throw refusal({
    message: "the file is in no repository of git",
    found: lineOf(stderr) || shown(file),
    remedy: "take a file of a repository, or leave the revision away",
  });
}

function commitOf(root: string, revision: string): string {
  // Without this git takes `-x` for an option, and whoever names the revision commands it.
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { status, stdout } = git(root, revision, ...words);
  if (status === 0) return lineOf(stdout);
  const names = git(root, revision, "for-each-ref", "--format=%(refname:short)").stdout.toString("utf8").split("\n");
  const near = nearest(revision, names);
  throw refusal({
    message: "the repository has no such revision",
    found: shown(revision),
    allowed: "a branch, a tag, a hash, or such as HEAD~1",
    remedy: near === undefined ? "fetch it first if it is elsewhere: git fetch origin REVISION" : `did you mean "${near}"?`,
  });
}

function nearestFile(root: string, commit: string, path: string, revision: string): Pick<Problem, "remedy"> {
  const { stdout } = git(root, revision, "ls-tree", "-r", "--name-only", "-z", commit);
  const near = nearest(path, stdout.toString("utf8").split("\0"));
  if (near === undefined) return { remedy: "name a revision that has it" };
  return { remedy: `did you mean "${relative(process.cwd(), join(root, near))}"?` };
}

/** Runs git without a shell, in a folder. Messages of git are in English, whatever the locale. */
function git(folder: string, revision: string, ...words: string[]) {
  const env = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  const { error, status, stdout, stderr } = spawnSync("git", words, { cwd: folder, env, maxBuffer: MOST_OUTPUT });
  if (error === undefined) return { status, stdout, stderr };
  throw refusal({
    message: "git cannot be run",
    found: error.message,
    remedy: `install git, or give a file in place of the revision ${revision}`,
  });
}

/** With forward slashes, as git has it. */
function pathIn(root: string, file: string): string {
  const folder = existingFolder(file);
  return relative(root, join(realpathSync(folder), relative(folder, resolve(file)))).replaceAll("\\", "/");
}

/** The nearest folder above a file that there is. */
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
