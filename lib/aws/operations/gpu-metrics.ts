import { SsmAssociation } from "@cdktf/provider-aws/lib/ssm-association";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import type { ReplicaPlan } from "../../replica";
import { commandDocument } from "../common/command-document";
import { gpuMetricsScript } from "./gpu-metrics-script";

/** Names of pods and of their kinds, see the site file. */
const NAME_PATTERN = "[a-z][a-z0-9-]*";

export interface GpuMetricsProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
}

/**
 * Power, temperature and utilization of the GPUs of every node in CloudWatch, by instance, pod and kind of pod: a document
 * that configures a node, and per pod its association with nodes by tag, so that later nodes are configured as well. Values
 * come from NVIDIA's DCGM, because CloudWatch's agent cannot add custom dimensions to GPU metrics (amazon-cloudwatch-agent,
 * issue 489).
 */
export class GpuMetrics extends Construct {
  constructor(scope: Construct, id: string, { name, plan }: GpuMetricsProps) {
    super(scope, id);
    const document = new SsmDocument(
      this,
      "document",
      commandDocument({
        name,
        description: "Publishes power, temperature and utilization of a node's GPUs every minute",
        parameters: {
          pod: { description: "Pod of the node", pattern: NAME_PATTERN },
          kind: { description: "Kind of the pod", pattern: NAME_PATTERN },
        },
        script: gpuMetricsScript(plan),
        timeoutSeconds: 120,
      }),
    );
    for (const pod of plan.pods) {
      new SsmAssociation(this, `pod-${pod.name}`, {
        name: document.name,
        associationName: `${name}-${pod.name}`,
        parameters: { pod: pod.name, kind: pod.kind },
        targets: [
          { key: "tag:Site", values: [plan.site] },
          { key: "tag:Pod", values: [pod.name] },
        ],
        // Once a day as well, for nodes that were not ready when they came.
        scheduleExpression: "rate(1 day)",
        maxConcurrency: "100%",
        maxErrors: "100%",
      });
    }
  }
}
