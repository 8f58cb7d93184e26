import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { loadSite, type ReplicaProps } from "../../lib/model";
import { CHECKOV, CLOUDSPLAINING, pythonOf } from "../../scripts/scanners";
import { Replica } from "../../stacks/replica";
import { siteStacks } from "../../stacks/site-stacks";
import { LEFT_OUT } from "../support/checkov-config";
import { VARIANTS } from "../support/replica-variants";
import { sitePlan } from "../support/site-plan";
import { tempFolder } from "../support/temp-folder";
import { describeWithScanner } from "./requires";

const ROOT = join(__dirname, "../..");
const SHIPPED = join(ROOT, ".checkov.yaml");
const RUN = { encoding: "utf8", maxBuffer: 2 ** 30 } as const;

const folder = tempFolder();

type Json = Record<string, unknown>;

/** Synthesizes stacks into a folder of their own, as `cdktf synth` leaves them. */
function synth(name: string, fill: (app: App) => void): string {
  const outdir = join(folder, name);
  const app = new App({ outdir, stackTraces: false });
  fill(app);
  app.synth();
  return outdir;
}

const replica = (props: ReplicaProps) => (app: App) =>
  void new Replica(app, "site-aws", { site: { plan: sitePlan() }, ...props });

const stacksOf = (outdir: string) => readdirSync(join(outdir, "stacks")).sort();
const readStack = (outdir: string, stack: string) =>
  JSON.parse(readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8")) as Json;

interface Failed {
  readonly check_id: string;
  readonly file_path: string;
  readonly resource: string;
}

/** What checkov counts, over all its frameworks, and what fails. */
function checkov(outdir: string, ...args: readonly string[]) {
  const call = ["-m", "checkov.main", "-d", outdir, "-o", "json", ...args];
  // In another folder it would find the settings of this project.
  const env = { PATH: process.env["PATH"], HOME: folder };
  const { stdout, stderr } = spawnSync(pythonOf(CHECKOV), call, { ...RUN, cwd: folder, env });
  if (stdout === "") throw new Error(stderr);
  const runs = [JSON.parse(stdout)].flat() as {
    summary?: { passed: number; failed: number; parsing_errors: number };
    results?: { failed_checks: Failed[] };
    parsing_errors?: number;
  }[];
  const sum = (count: (run: (typeof runs)[number]) => number) => runs.reduce((total, run) => total + count(run), 0);
  return {
    passed: sum(({ summary }) => summary?.passed ?? 0),
    unread: sum(({ summary, parsing_errors: alone }) => summary?.parsing_errors ?? alone ?? 0),
    failed: runs.flatMap(({ results }) => results?.failed_checks ?? []),
  };
}

/** A copy of stacks with a resource in each that fails the one check that is run: it fails in all that is read. */
function canaries(outdir: string, name: string): string {
  const copy = join(folder, name);
  cpSync(outdir, copy, { recursive: true });
  for (const stack of stacksOf(copy)) {
    const content = readStack(copy, stack) as { resource?: Json };
    const canary = { aws_ebs_volume: { canary: { availability_zone: "us-east-2a", size: 1, encrypted: false } } };
    const all = {
      ...content.resource,
      aws_ebs_volume: { ...(content.resource?.["aws_ebs_volume"] as Json), ...canary.aws_ebs_volume },
    };
    writeFileSync(join(copy, "stacks", stack, "cdk.tf.json"), JSON.stringify({ ...content, resource: all }));
  }
  return copy;
}

const ONE_CHECK = ["--framework", "terraform_json", "--skip-download", "--check", "CKV_AWS_3"];
const SETS: Readonly<Record<string, (app: App) => void>> = {
  slurm: replica(VARIANTS.slurm),
  eks: replica(VARIANTS.eks),
  keyedSlurm: replica(VARIANTS.keyedSlurm),
  keyedEks: replica(VARIANTS.keyedEks),
  restricted: replica(VARIANTS.restricted),
  site: (app) => void siteStacks(app, loadSite(join(ROOT, "sites/colossus-1.yaml"))),
};
const NAMES = Object.keys(SETS);
const folderOf = (name: string) => join(folder, name);

describeWithScanner(CHECKOV)("checkov", () => {
  beforeAll(() => {
    for (const [name, fill] of Object.entries(SETS)) synth(name, fill);
  });

  it.each(NAMES)("reads every stack of %s", (name) => {
    const outdir = canaries(folderOf(name), `canaries-${name}`);
    const { failed, unread } = checkov(outdir, ...ONE_CHECK);
    expect(unread).toBe(0);
    const found = failed.filter(({ resource }) => resource.includes("canary")).map(({ file_path: path }) => path);
    expect(found.sort()).toEqual(
      stacksOf(outdir)
        .map((stack) => `/stacks/${stack}/cdk.tf.json`)
        .sort(),
    );
  });

  it("reads none with the required version in it, and ends as if all were well: this is what the test above finds", () => {
    const outdir = canaries(folderOf("slurm"), "with-version");
    for (const stack of stacksOf(outdir)) {
      const content = readStack(outdir, stack) as { terraform: Json };
      const terraform = { ...content.terraform, required_version: ">= 1.5" };
      writeFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), JSON.stringify({ ...content, terraform }));
    }
    expect(checkov(outdir, ...ONE_CHECK)).toMatchObject({ passed: 0, failed: [], unread: stacksOf(outdir).length });
  });

  it.each(["slurm", "eks", "restricted"])("finds nothing in a full replica with %s by the shipped file", (name) => {
    const { passed, failed, unread } = checkov(folderOf(name), "--config-file", SHIPPED);
    expect(failed.map(({ check_id: id, resource }) => `${id} ${resource}`)).toEqual([]);
    expect(unread).toBe(0);
    expect(passed).toBeGreaterThan(200);
  });

  it("finds nothing in the stacks of a shipped site by the shipped file", () => {
    const { passed, failed, unread } = checkov(folderOf("site"), "--config-file", SHIPPED);
    expect([failed, unread]).toEqual([[], 0]);
    expect(passed).toBeGreaterThan(100);
  });

  it("fails each check that the shipped file leaves out, so that none is left out in vain", () => {
    const failed = ["slurm", "eks"].flatMap((name) => checkov(folderOf(name), ...ONE_CHECK.slice(0, 3)).failed);
    expect([...new Set(failed.map(({ check_id: id }) => id))].sort()).toEqual(LEFT_OUT.map(({ check }) => check).sort());
  });

  it.each(["keyedSlurm", "keyedEks"])(
    "needs no exception for keys and retention with `kmsKey` and `logDays`: %s",
    (name) => {
      const config = join(folder, `${name}.yaml`);
      const asked = LEFT_OUT.filter(({ reason }) => /`(kmsKey|logDays: 365)`/.test(reason)).map(({ check }) => check);
      expect(asked).toHaveLength(6);
      const lines = readFileSync(SHIPPED, "utf8").split("\n");
      writeFileSync(config, lines.filter((line) => !asked.some((check) => line.includes(`- ${check}`))).join("\n"));
      expect(checkov(folderOf(name), "--config-file", config).failed).toEqual([]);
    },
  );
});

/** Prints one line for each risk that cloudsplaining sees in the policies on its input. */
const SPLAIN = `
import json, sys
from cloudsplaining.command.scan_policy_file import scan_policy
for place, policy in json.load(sys.stdin).items():
    for risk, found in scan_policy(policy).items():
        if isinstance(found, dict) and found.get("findings"):
            print(place, risk, json.dumps(found["findings"]))
`;

function splained(policies: Readonly<Record<string, unknown>>): string[] {
  const { status, stdout, stderr } = spawnSync(pythonOf(CLOUDSPLAINING), ["-c", SPLAIN], {
    ...RUN,
    input: JSON.stringify(policies),
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split("\n").filter((line) => line !== "");
}

/** The policies of all roles in a folder of stacks, with an ARN in place of each reference. */
function policiesOf(outdir: string): Record<string, unknown> {
  const policies = stacksOf(outdir).flatMap((stack) => {
    const { resource } = readStack(outdir, stack) as { resource?: Record<string, Record<string, { policy: string }>> };
    return Object.entries(resource?.["aws_iam_role_policy"] ?? {}).map(([name, { policy }]) => {
      const text = policy.replace(/\$\{[^}]*\}/g, "arn:aws:sns:us-east-2:123456789012:reference");
      return [`${stack} ${name}`, JSON.parse(text) as unknown] as const;
    });
  });
  return Object.fromEntries(policies);
}

describeWithScanner(CLOUDSPLAINING)("cloudsplaining", () => {
  it("sees the risks of a policy that has some", () => {
    const Statement = [{ Effect: "Allow", Action: ["s3:GetObject", "iam:CreateAccessKey"], Resource: "*" }];
    expect(splained({ bad: { Version: "2012-10-17", Statement } }).join("\n")).toMatch(
      /bad PrivilegeEscalation[^]*bad DataExfiltration/,
    );
  });

  it.each(Object.entries(VARIANTS))("sees none in any policy of a replica: %s", (name, props) => {
    const policies = policiesOf(synth(`policies-${name}`, replica(props)));
    expect(Object.keys(policies).length).toBeGreaterThan(2);
    expect(splained(policies)).toEqual([]);
  });
});
