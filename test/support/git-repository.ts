import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tempFolder } from "./temp-folder";

/** A repository of its own, whoever runs the tests; gone after the tests of the file. */
export function gitRepository() {
  const folder = tempFolder();
  const values = ["user.name=A. Tester", "user.email=tester@example.com", "commit.gpgSign=false"];
  const settings = values.flatMap((value) => ["-c", value]);
  const git = (...words: string[]) => execFileSync("git", [...settings, ...words], { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "--initial-branch", "main");
  return {
    folder,
    git,
    /** Writes a file into the repository and gives its path. */
    write(name: string, text: string): string {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    commit(message: string): void {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
  };
}
