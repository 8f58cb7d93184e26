import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import type { StackJson } from "../../lib/testing";
import { Replica } from "../../stacks/replica";
import { resourcesByAddress } from "../support/synth-stacks";
import { sitePlan } from "../support/site-plan";
import { describeWithMirror, init, OFFLINE, planned, stateWithOutputs, terraform } from "./offline";

/** A replica with EFA, and one of single plain interfaces. */
const NETWORKS = ["efa-aws-network", "plain-aws-network"];
const PODS = ["efa-aws-h100-1", "efa-aws-h100-2", "plain-aws-h100-1"];

describeWithMirror()("the stacks of replicas", () => {
  let folder = "";
  const folderOf = (stack: string, ...names: string[]) => join(folder, "cdktf.out", "stacks", stack, ...names);
  const stackOf = (stack: string) => JSON.parse(readFileSync(folderOf(stack, "cdk.tf.json"), "utf8")) as StackJson;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gigasite-aws-"));
    const app = new App({ outdir: join(folder, "cdktf.out") });
    const site = { plan: sitePlan() };
    new Replica(app, "efa-aws", { site });
    new Replica(app, "plain-aws", { site, instanceType: "g5.xlarge", pods: 1 });
    app.synth();
    for (const stack of [...NETWORKS, ...PODS])
      writeFileSync(folderOf(stack, "offline_override.tf.json"), JSON.stringify({ provider: { aws: OFFLINE } }));
    for (const stack of NETWORKS)
      writeFileSync(join(folder, `terraform.${stack}.tfstate`), JSON.stringify(stateWithOutputs(stackOf(stack))));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...NETWORKS, ...PODS])("%s is valid, and is planned without AWS as all that it declares", (stack) => {
    init(folderOf(stack));
    terraform(folderOf(stack), "validate", "-no-color");
    const changes = planned(folderOf(stack));
    expect(new Set(Object.values(changes).flat())).toEqual(new Set(["create"]));
    expect(Object.keys(changes).sort()).toEqual(Object.keys(resourcesByAddress(stackOf(stack))).sort());
  });
});
