import { at } from "../../lib/errors";
import { synthToJson } from "../../lib/testing";
import { NetworkStack } from "../../stacks/network-stack";
import { PodStack } from "../../stacks/pod-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources } from "../support/synth-stacks";

describe("the pod stack", () => {
  const plan = sampleReplica();
  const { pod: stack } = synthToJson((app) => {
    const network = new NetworkStack(app, "network", plan);
    new PodStack(app, "pod", { plan, pod: at(plan.pods, 1), network });
  });

  it("has the nodes of its pod, with the full EFA layout in its subnet", () => {
    expect(resources(stack, "aws_instance").map((instance) => instance.tags.Name)).toEqual([
      "h100-2-node-1",
      "h100-2-node-2",
    ]);
    const [{ network_interfaces: interfaces }] = resources(stack, "aws_launch_template");
    expect(interfaces).toHaveLength(33);
    for (const one of interfaces) {
      expect(one.subnet_id).toMatch(/remote_state.*subnet-h100-2/);
      expect(one.security_groups).toEqual([expect.stringMatching(/remote_state.*security_group/)]);
    }
  });

  it("reads the state of the network", () => {
    expect(stack?.data).toMatchObject({
      terraform_remote_state: {
        "cross-stack-reference-input-network": { backend: "local", config: { path: "../../../terraform.network.tfstate" } },
      },
    });
  });

  it("tells the instance of each node", () => {
    const instance = expect.stringMatching(/^\$\{aws_instance\.[\w-]+\.id\}$/);
    expect(stack?.output).toMatchObject({ instances: { value: { "h100-2-node-1": instance, "h100-2-node-2": instance } } });
  });

  it("ends each node after the hours of the file, and may end no other pod's", () => {
    const schedules = resources(stack, "aws_scheduler_schedule");
    expect(schedules.map((schedule) => schedule.name)).toEqual(["h100-2-node-1", "h100-2-node-2"]);
    for (const schedule of schedules) expect(schedule.schedule_expression).toContain('"24h"');
    const policies = resources(stack, "aws_iam_role_policy").filter(({ policy }) => policy.includes("TerminateInstances"));
    expect(policies).toHaveLength(1);
    expect(policies[0].policy).toContain('"aws:ResourceTag/Pod":"h100-2"');
    const end = expect.stringMatching(/schedule_expression\}$/);
    expect(stack?.output).toMatchObject({ ends: { value: { "h100-2-node-1": end, "h100-2-node-2": end } } });
  });

  it("warns where a root disk is not encrypted, because the image has another root device", () => {
    const disks = resources(stack, "aws_instance").map(
      () => String.raw`aws_instance\.[\w-]+\.root_block_device\[\*\]\.encrypted`,
    );
    expect(stack?.check).toMatchObject({
      root_disks_are_encrypted: {
        assert: [
          {
            condition: expect.stringMatching(new RegExp(String.raw`^\$\{alltrue\(flatten\(\[${disks.join(", ")}\]\)\)\}$`)),
          },
        ],
      },
    });
  });
});
