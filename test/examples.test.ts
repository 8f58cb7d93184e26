import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { gigasite } from "./support/fake-io";
import { gitRepository } from "./support/git-repository";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

const FOLDER = join(__dirname, "../examples/ci");

describe.each(readdirSync(FOLDER))("the workflow %s", (file) => {
  const text = readFileSync(join(FOLDER, file), "utf8");
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const scripts = steps.flatMap(({ run }) => run ?? []);

  it("pins its actions to commits, and says which version each is", () => {
    expect(steps.some(({ uses }) => uses !== undefined)).toBe(true);
    for (const line of text.split("\n").filter((candidate) => candidate.includes("uses:")))
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("asks for no more than it needs", () => {
    expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
    expect(text).toContain("persist-credentials: false");
  });

  it("calls commands and options that exist", async () => {
    const calls = scripts.join("\n").match(/npx gigasite .*/g) ?? [];
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) {
      const [, , command = "", ...words] = call.split(" ");
      const { code, stdout } = await gigasite(command, "--help");
      expect([command, code]).toEqual([command, 0]);
      for (const flag of words.filter((word) => word.startsWith("--"))) expect(stdout).toContain(`${flag} `);
    }
  });

  it("has scripts that a shell can read", () => {
    for (const script of scripts) expect(() => execFileSync("bash", ["-n"], { input: script })).not.toThrow();
  });
});

describe("the workflow for pull requests", () => {
  const repository = gitRepository();
  const steps = (parse(readFileSync(join(FOLDER, "github-pull-request.yml"), "utf8")) as Workflow).jobs["diff"]?.steps ?? [];

  /** Runs a step with a stand-in for a program, which writes down its words and says what it is told to. */
  function run(step: RegExp, program: string, says: string, env: Readonly<Record<string, string>>): string {
    const log = join(repository.folder, `${program}.log`);
    writeFileSync(log, "");
    const stand = join(repository.folder, program);
    writeFileSync(
      stand,
      `#!/bin/sh\necho "$*" >> ${log}\n[ "$2" = --paginate ] || [ ${program} = npx ] && echo '${says}'\nexit 0\n`,
    );
    chmodSync(stand, 0o755);
    const script = steps.find((candidate) => step.test(candidate.run ?? ""))?.run ?? "exit 1";
    const path = `${repository.folder}:${process.env["PATH"]}`;
    execFileSync("bash", ["-e"], { input: script, cwd: repository.folder, env: { ...process.env, PATH: path, ...env } });
    return readFileSync(log, "utf8");
  }

  it("compares with the base, and bills a site that the base does not have", () => {
    const site = "sites/a.yaml";
    repository.write(site, "");
    repository.commit("base");
    repository.write("sites/b.yaml", "");
    repository.commit("change");
    const summary = join(repository.folder, "summary.md");
    const compare = (SITE: string) => run(/gigasite diff "/, "npx", "### told", { SITE, GITHUB_STEP_SUMMARY: summary });
    expect(compare(site)).toBe(`gigasite diff ${site}#HEAD^1 ${site} --format md\n`);
    expect(compare("sites/b.yaml")).toBe("gigasite bom sites/b.yaml --format md\n");
    expect(readFileSync(summary, "utf8")).toBe("<!-- gigasite diff -->\n### told\n".repeat(2));
  });

  it("writes one comment, and updates it afterwards", () => {
    const comment = (id: string) =>
      run(/gh api/, "gh", id, { COMMENTS: "repos/a/b/issues/7/comments", COMMENT: "repos/a/b/issues/comments" });
    expect(comment("")).toContain("api --method POST repos/a/b/issues/7/comments -F body=@comment.md");
    expect(comment("42")).toContain("api --method PATCH repos/a/b/issues/comments/42 -F body=@comment.md");
  });
});
