import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { completionScript, SHELLS, type Shell } from "../../../lib/cli/completion-script";
import { faultsOf } from "../../support/shell";
import { tempFolder } from "../../support/temp-folder";

// A shell and the command start as processes of their own.
jest.setTimeout(60_000);

const ROOT = resolve(__dirname, "../../..");

const folder = tempFolder();
const home = tempFolder();

mkdirSync(join(folder, "sub"));
for (const name of ["a b.yaml", "c.yml", "d.txt"]) writeFileSync(join(folder, name), "");

/** How each shell completes a line, whose words are the parameters, and prints what it offers, one a line. */
const HARNESSES: Readonly<Record<Shell, (script: string, words: readonly string[]) => readonly string[]>> = {
  bash: (script) => [
    "--norc",
    "-c",
    `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gigasite; printf '%s\\n' "\${COMPREPLY[@]}"`,
    "bash",
  ],
  // Outside of its editor zsh has no completion system, so that the functions that the script calls are stand-ins.
  zsh: (script) => [
    "-f",
    "-c",
    `compdef() { :; }
    _describe() { print -rl -- "\${(@P)2}"; }
    _files() { print -rl -- "files $*"; }
    _gigasite_words=("$@")
    eval ${quoted(script)}
    words=("$@"); CURRENT=$#; _gigasite`,
    "zsh",
  ],
  fish: (script, words) => ["--no-config", "-c", `${script}\ncomplete -C ${quoted(words.join(" "))}`],
};

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command on the path that notes its arguments and prints some lines. */
function standIn(lines: readonly string[]): string {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  const command = `#!/bin/sh\nfor word; do echo "[$word]"; done > '${join(home, "words")}'\n`;
  writeFileSync(join(bin, "gigasite"), `${command}cat <<'END'\n${lines.join("\n")}\nEND\n`);
  chmodSync(join(bin, "gigasite"), 0o755);
  return bin;
}

/** What a shell offers for a line, and the arguments that it called the command with. */
function complete(shell: Shell, words: readonly string[], bin: string) {
  const env = { PATH: `${bin}:${process.env["PATH"]}`, HOME: home, TERM: "dumb" };
  const args = [...HARNESSES[shell](completionScript(shell), words), ...(shell === "fish" ? [] : words)];
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, env, encoding: "utf8" });
  return { offered: stdout.trimEnd().split("\n"), stderr };
}

const calledWith = () => readFileSync(join(home, "words"), "utf8").trimEnd().split("\n");

const isThere = (shell: Shell) => spawnSync(shell, ["--version"]).error === undefined;

for (const shell of SHELLS.filter((name) => !isThere(name)))
  console.warn(`Completion is not tested in ${shell}: no ${shell}`);

describe.each(SHELLS.filter(isThere))("the completion script of %s", (shell) => {
  it("asks the command with the words so far, the last one empty where it is new", () => {
    complete(shell, ["gigasite", "bom", "--format", ""], standIn(["csv"]));
    expect(calledWith()).toEqual(["[__complete]", "[--]", "[bom]", "[--format]", "[]"]);
  });

  it("offers the candidates, and shows descriptions where the shell can", () => {
    const { offered, stderr } = complete(shell, ["gigasite", "p"], standIn(["plan\tfigures: power", "parts"]));
    expect(stderr).toBe("");
    const [plan, parts] = [...offered].sort().reverse();
    expect(parts).toBe("parts");
    expect(plan).toBe({ bash: "plan", zsh: "plan:figures: power", fish: "plan\tfigures: power" }[shell]);
  });

  it("offers files with an ending, and folders", () => {
    const { offered, stderr } = complete(shell, ["gigasite", "plan", ""], standIn([":files yaml yml"]));
    expect(stderr).toBe("");
    if (shell === "zsh") expect(offered).toEqual(["files -g *.(yaml|yml)"]);
    else expect(offered.map((name) => name.replace(/\/?(\t.*)?$/, "")).sort()).toEqual(["a b.yaml", "bin", "c.yml", "sub"]);
  });

  it("offers any file", () => {
    const { offered } = complete(shell, ["gigasite", "bom", "--out", ""], standIn([":files"]));
    if (shell === "zsh") expect(offered).toEqual(["files"]);
    else expect(offered.map((name) => name.replace(/\/?(\t.*)?$/, ""))).toContain("d.txt");
  });

  it("offers nothing without a word on stderr where the command fails", () => {
    const bin = standIn([]);
    writeFileSync(join(bin, "gigasite"), "#!/bin/sh\necho broken >&2\nexit 70\n");
    expect(complete(shell, ["gigasite", ""], bin)).toEqual({ offered: [""], stderr: "" });
  });
});

describe("the completion script of bash", () => {
  it("is in order", () => {
    expect(faultsOf(`#!/bin/bash\n${completionScript("bash")}`)).toBe("");
  });

  it("completes with the real command", () => {
    const bin = standIn([]);
    const program = `"${process.execPath}" "${ROOT}/node_modules/ts-node/dist/bin.js" -P "${ROOT}/tsconfig.json"`;
    writeFileSync(join(bin, "gigasite"), `#!/bin/sh\nexec ${program} "${ROOT}/lib/cli/gigasite.ts" "$@"\n`);
    expect(complete("bash", ["gigasite", "completion", "ba"], bin)).toEqual({ offered: ["bash"], stderr: "" });
  });
});
