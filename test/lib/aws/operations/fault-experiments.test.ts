import type { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { FaultExperiments } from "../../../../lib/aws/operations/fault-experiments";
import type { Drill, RailDrill, ReplicaPlan } from "../../../../lib/replica";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct, type Resource } from "../../../support/synth-stacks";

const ALARMS = Array.from({ length: 6 }, (_, index) => ({ arn: `arn-${index}` }) as unknown as CloudwatchMetricAlarm);

function experimentsOf(plan: ReplicaPlan, alarms = ALARMS) {
  const stack = synthConstruct((scope) => {
    const capDocument = new SsmDocument(scope, "cap", { name: "cap", documentType: "Command", content: "{}" });
    const railDocument = new SsmDocument(scope, "rail", { name: "rail", documentType: "Command", content: "{}" });
    new FaultExperiments(scope, "experiments", { name: "ops", plan, account: ACCOUNT, capDocument, railDocument, alarms });
  });
  return {
    templates: Object.fromEntries(
      resources(stack, "aws_fis_experiment_template").map((template) => [
        template["tags"].Name.replace("ops-", ""),
        template,
      ]),
    ),
    policy: String(resources(stack, "aws_iam_role_policy")[0]?.["policy"]),
  };
}

function withDrill(dark: readonly string[]): ReplicaPlan {
  const drill: Drill = { name: "feed-grid", lost: "feed grid", dark };
  return { ...sampleReplica({ operations: true }), drills: [drill], railDrills: [] };
}

describe("the experiments", () => {
  it("are one for each drill", () => {
    const plan = sampleReplica({ operations: true });
    expect(Object.keys(experimentsOf(plan).templates).sort()).toEqual(
      [...plan.drills, ...plan.railDrills].map(({ name }) => name).sort(),
    );
  });

  it("take each rail from the nodes of one pod, and may send the document for it", () => {
    const devices = { first: 4, last: 7 };
    const rail: RailDrill = {
      name: "rail-h100-2",
      lost: "rail 2 of pod h100-1",
      pod: "h100-1",
      devices,
      cards: [4, 5, 6, 7],
    };
    const { templates, policy } = experimentsOf({ ...withDrill([]), railDrills: [rail] });
    expect(templates["rail-h100-2"]).toMatchObject({
      description: "Loss of rail 2 of pod h100-1: network cards 4, 5, 6, 7",
      target: [{ name: "h100-1" }],
      action: [
        {
          action_id: "aws:ssm:send-command",
          parameter: [
            { key: "documentArn", value: expect.stringContaining("aws_ssm_document.rail") },
            { key: "documentParameters", value: '{"devices":"4-7","seconds":"900"}' },
            { key: "duration", value: "PT20M" },
          ],
        },
      ],
      stop_condition: expect.arrayContaining([{ source: "aws:cloudwatch:alarm", value: "arn-0" }]),
    });
    expect(policy).toContain("aws_ssm_document.rail.arn");
  });

  it("stop the running nodes of dark pods and start them again", () => {
    const { templates } = experimentsOf(withDrill(["h100-1", "h100-2"]));
    expect(templates["feed-grid"]).toMatchObject({
      description: expect.stringContaining("Loss of feed grid"),
      target: ["h100-1", "h100-2"].map((pod) => ({
        name: pod,
        resource_type: "aws:ec2:instance",
        selection_mode: "ALL",
        resource_tag: [
          { key: "Site", value: "colossus-1" },
          { key: "Pod", value: pod },
        ],
        filter: [{ path: "State.Name", values: ["running"] }],
      })),
      action: ["h100-1", "h100-2"].map((pod) => ({
        name: `dark-${pod}`,
        action_id: "aws:ec2:stop-instances",
        parameter: [{ key: "startInstancesAfterDuration", value: "PT15M" }],
        target: { key: "Instances", value: pod },
      })),
    });
  });

  it("terminate spot instances, which cannot be stopped, and are allowed nothing else", () => {
    const plan = sampleReplica({ operations: true, capacity: { kind: "spot" } });
    const { templates, policy } = experimentsOf(plan);
    expect(templates["pod-h100-1"]?.["action"]).toEqual([
      expect.objectContaining({ action_id: "aws:ec2:terminate-instances" }),
    ]);
    expect(policy).toContain("ec2:TerminateInstances");
    expect(policy).not.toContain("ec2:StopInstances");
    expect(experimentsOf(withDrill(["h100-1"])).policy).not.toContain("ec2:TerminateInstances");
  });

  it("terminate nodes of EKS, which replaces what is stopped", () => {
    const { policy } = experimentsOf(sampleReplica({ scheduler: "eks", operations: true }));
    expect(policy).toContain("ec2:TerminateInstances");
    expect(policy).not.toContain("ec2:StopInstances");
  });

  it("are split where more pods go dark than one has actions", () => {
    const dark = Array.from({ length: 45 }, (_, index) => `h100-${index + 1}`);
    const { templates } = experimentsOf(withDrill(dark));
    const sizes = Object.entries<Resource>(templates).map(([name, { action }]) => [name, action.length]);
    expect(Object.fromEntries(sizes)).toEqual({ "feed-grid": 20, "feed-grid-2": 20, "feed-grid-3": 5 });
  });

  it("end with an alarm, five of them at most", () => {
    const { templates } = experimentsOf(withDrill(["h100-1"]));
    expect(templates["feed-grid"]?.["stop_condition"]).toEqual(
      [0, 1, 2, 3, 4].map((index) => ({ source: "aws:cloudwatch:alarm", value: `arn-${index}` })),
    );
    expect(experimentsOf(withDrill(["h100-1"]), []).templates["feed-grid"]?.["stop_condition"]).toEqual([
      { source: "none" },
    ]);
  });

  it("cap the GPUs of a group where that keeps pods on, and take the cap off again", () => {
    const plan = withDrill([]);
    const feeds = plan.feeds.map((group) => ({ ...group, gpuCapShare: 0.784, gpuCapW: 549 }));
    const { templates } = experimentsOf({ ...plan, feeds: feeds.slice(0, 1), loops: [] });
    const actions = templates["feed-grid-cap"]?.["action"] as {
      name: string;
      start_after?: string[];
      parameter: object[];
    }[];
    expect(actions.map(({ name, start_after: after }) => [name, after])).toEqual([
      ["cap-nodes-1", undefined],
      ["wait", ["cap-nodes-1"]],
      ["restore-nodes-1", ["wait"]],
    ]);
    expect(actions[0]?.parameter).toContainEqual({ key: "documentParameters", value: '{"limit":"549"}' });
    expect(actions[2]?.parameter).toContainEqual({ key: "documentParameters", value: '{"limit":"100%"}' });
    expect(Object.keys(templates)).toEqual(["feed-grid-cap"]);
  });
});
