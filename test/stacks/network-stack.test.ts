import { synthToJson } from "../../lib/testing";
import { NetworkStack } from "../../stacks/network-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources } from "../support/synth-stacks";

describe("the network stack", () => {
  const plan = sampleReplica({ pods: 3, region: "eu-west-1", zone: "c" });
  const { network: stack } = synthToJson((app) => new NetworkStack(app, "network", plan));

  it("has the VPC and subnets of the plan, in its zone", () => {
    expect(resources(stack, "aws_vpc")).toMatchObject([{ cidr_block: "10.0.0.0/16" }]);
    expect(resources(stack, "aws_subnet").map(({ cidr_block: block, availability_zone: zone }) => [block, zone])).toEqual([
      ["10.0.16.0/20", "eu-west-1c"],
      ["10.0.32.0/20", "eu-west-1c"],
      ["10.0.48.0/20", "eu-west-1c"],
      ["10.0.0.0/24", "eu-west-1c"],
      ["10.0.8.0/22", "eu-west-1a"],
      ["10.0.4.0/22", "eu-west-1c"],
    ]);
  });

  it("has one NAT gateway, flow logs and the EFA security group, all in the VPC", () => {
    expect(resources(stack, "aws_nat_gateway")).toHaveLength(1);
    for (const type of ["aws_vpc_endpoint", "aws_flow_log", "aws_security_group"])
      for (const resource of resources(stack, type))
        expect(resource).toMatchObject({ vpc_id: expect.stringMatching(/^\$\{aws_vpc\./) });
    expect(resources(stack, "aws_flow_log")).toHaveLength(1);
  });

  it("has endpoints of S3, logs and Session Manager, and of what scheduler and operations call", () => {
    const servicesOf = (from: typeof stack) =>
      resources(from, "aws_vpc_endpoint").map((endpoint) => endpoint.service_name.replace("com.amazonaws.eu-west-1.", ""));
    expect(servicesOf(stack).sort()).toEqual(["logs", "s3", "ssm", "ssmmessages"]);
    const operated = sampleReplica({ region: "eu-west-1", scheduler: "slurm", operations: true });
    const { network } = synthToJson((app) => new NetworkStack(app, "network", operated));
    expect(servicesOf(network).sort()).toEqual(["logs", "monitoring", "s3", "secretsmanager", "ssm", "ssmmessages"]);
  });

  it("has a budget where the file has one", () => {
    expect(resources(stack, "aws_budgets_budget")).toEqual([]);
    const limited = sampleReplica({ budget: { usdPerMonth: 900, email: "owner@site.example" } });
    const { network } = synthToJson((app) => new NetworkStack(app, "network", limited));
    expect(resources(network, "aws_budgets_budget")).toMatchObject([{ name: "network", limit_amount: "900" }]);
  });

  it("has a topic of alerts where there is anything to tell or anybody who listens", () => {
    expect(resources(stack, "aws_sns_topic")).toEqual([]);
    const told = sampleReplica({ alerts: ["owner@site.example"] });
    const { network } = synthToJson((app) => new NetworkStack(app, "network", told));
    expect(resources(network, "aws_sns_topic")).toMatchObject([{ name: "network-alerts" }]);
    expect(resources(network, "aws_kms_key")[0]?.["policy"]).toMatch(/:iam::\$\{aws_vpc\.[\w-]+\.owner_id\}:root/);
    expect(resources(network, "aws_sns_topic_subscription")).toMatchObject([{ endpoint: "owner@site.example" }]);
  });

  it("keeps the flow logs where the file keeps what is stored", () => {
    const kept = sampleReplica({ storage: { keepOnDestroy: true } });
    const { network } = synthToJson((app) => new NetworkStack(app, "network", kept));
    expect(resources(network, "aws_cloudwatch_log_group")).toMatchObject([{ skip_destroy: true }]);
  });
});
