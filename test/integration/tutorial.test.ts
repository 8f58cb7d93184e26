import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parse } from "yaml";
import { describeWithRegistry, Stranger, tarball } from "../support/stranger";
import { describeWith } from "./requires";

// Two installations from the registry, and six runs of the command of CDK for Terraform.
jest.setTimeout(900_000);

const PAGE = readFileSync(join(__dirname, "../../docs/tutorial.md"), "utf8");

/** A block of the page in order: its language, its text, and the name of the file that the line above it ends with. */
interface Step {
  readonly language: string;
  readonly text: string;
  readonly file: string | undefined;
}

const STEPS: readonly Step[] = [...PAGE.matchAll(/(?:`([\w.]+)`:\n\n)?^```(\w+)\n([^]*?)^```/gm)].map(
  ([, file, language = "", text = ""]) => ({ language, text, file }),
);

/** Lines that are not run as they stand: what is run in their place, or why they are left out. */
const ADAPTED: readonly (readonly [
  line: RegExp,
  how: { readonly run: (line: string) => string } | { readonly not: string },
])[] = [
  [/^npm install gigasite /, { run: (line) => line.replace("gigasite", packed()) }],
  [/^npx cdktf (deploy|destroy) my-site$/, { run: (line) => `${line} --auto-approve` }],
  [/^npx cdktf (deploy|destroy) 'my-site-aws-\*'$/, { not: "rents instances on AWS" }],
];

interface Workflow {
  readonly jobs: { readonly diff: { readonly env: { readonly SITE: string }; readonly steps: readonly { run?: string }[] } };
}

const packed = tarball();

describeWith("terraform")("the tutorial", () => {
  describeWithRegistry()("as a stranger goes through it, with today's versions from the registry", () => {
    const stranger = new Stranger();
    const said: string[] = [];

    it("is run step by step, and prints what the page shows", () => {
      for (const { language, text, file } of STEPS) {
        if (language === "console") show(text);
        else if (language === "sh") for (const line of text.trimEnd().split("\n")) runLine(line);
        else if (file !== undefined) stranger.write(file, text);
      }
    });

    function show(text: string): void {
      const [call = "", ...expected] = text.split("\n");
      const { stdout } = stranger.run(`${call.replace(/^\$ /, "").replace(" | ", " 2>/dev/null | ")}`);
      expect([call, stdout.trimEnd()]).toEqual([call, expected.join("\n").trimEnd()]);
    }

    function runLine(written: string): void {
      const line = written.replace(/ +#.*$/, "");
      const how = ADAPTED.find(([known]) => known.test(line))?.[1];
      if (how && "not" in how) return;
      const { stdout, stderr } = stranger.expectRun(how ? how.run(line) : line);
      said.push(`$ ${line}\n${stripVTControlCharacters(stdout + stderr)}`);
    }

    it("installs one copy of the construct libraries for the app and the package", () => {
      expect(readdirSync(stranger.path("node_modules/gigasite"))).not.toContain("node_modules");
      expect(readdirSync(stranger.path("node_modules/cdktf"))).not.toContain("node_modules/constructs");
      expect(stranger.expectRun("npm ls constructs --json").stdout).toContain('"constructs"');
    });

    it("deploys the site, shows a change before it is deployed, and destroys it", () => {
      const after = (line: string) => said.find((text) => text.startsWith(`$ ${line}`)) ?? "";
      expect(after("npx cdktf deploy my-site")).toContain("gpus = 512");
      const diff = after("npx cdktf diff my-site");
      expect(diff).toMatch(/Plan: 0 to add, \d+ to change, 0 to destroy\./);
      expect(diff).not.toMatch(/must be replaced/);
      expect(after("npx cdktf destroy my-site")).not.toBe("");
      const state = JSON.parse(readFileSync(stranger.path("terraform.my-site.tfstate"), "utf8")) as { resources: unknown[] };
      expect(state.resources).toEqual([]);
    });

    it("leaves stacks of the replica and all reports in the output folder", () => {
      const stacks = readdirSync(stranger.path("cdktf.out/stacks"));
      expect(stacks).toEqual(expect.arrayContaining(["my-site", "my-site-aws-network", "my-site-aws-h100-1"]));
      const reports = readdirSync(stranger.path("cdktf.out/reports/my-site"));
      expect(reports).toEqual(
        expect.arrayContaining(["plan.json", "bom.xlsx", "report.html", "rented.xlsx", "fidelity.md"]),
      );
    });

    it("copies a workflow whose scripts compare a pull request with its base, and fail on a new error", () => {
      const workflow = readFileSync(stranger.path(".github/workflows/site-diff.yml"), "utf8");
      const { env, steps } = (parse(workflow) as Workflow).jobs.diff;
      const scripts = steps.flatMap(({ run }) => run ?? []);
      const [compare = "", check = ""] = [/gigasite diff "/, /gigasite check/].map((step) =>
        scripts.find((run) => step.test(run)),
      );
      const git = "git -c user.name=A -c user.email=a@example.com";
      stranger.expectRun(`git init --quiet && git add my-site.yaml && ${git} commit --quiet --message base`);
      stranger.expectRun(`sed -i.bak 's/2400 kW/100 kW/' my-site.yaml && ${git} commit --quiet --all --message change`);
      stranger.expectRun(`export SITE=${env.SITE} GITHUB_STEP_SUMMARY=summary.md\n${compare}`);
      const comment = readFileSync(stranger.path("comment.md"), "utf8");
      expect(comment).toMatch(/^<!-- gigasite diff -->\n.*1 new error: PWR001 power/);
      expect(stranger.run(`export SITE=${env.SITE}\n${check}`).code).toBe(1);
    });
  });
});
