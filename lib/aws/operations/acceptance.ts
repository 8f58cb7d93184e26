import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import type { ReplicaPlan } from "../../replica";
import type { Account } from "../common/account";
import { allReduceScript, healthScript } from "./acceptance-script";
import { commandDocument, documentParameters, type DocumentParameter } from "../common/command-document";
import { logGroup } from "../common/log-group";
import { acceptanceLog } from "../nodes/node-metrics";
import { nodeTags } from "../common/tags";

/** Days that results are kept by default. */
const RETENTION_DAYS = 90;
/** Host names or addresses with commas between them. */
const HOSTS: DocumentParameter = {
  description: "Hosts that MPI reaches by SSH, with commas between them; not needed with Slurm",
  pattern: "none|[A-Za-z0-9.-]+(,[A-Za-z0-9.-]+)*",
  default: "none",
};

export interface AcceptanceProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly account: Account;
}

/**
 * Acceptance test of the nodes: a document that is started manually, checks every node, and then measures the bus bandwidth
 * of an all-reduce from the first one. Both steps are also separate documents for Run Command. EKS nodes have neither
 * nccl-tests nor names: a job of the cluster measures the bandwidth there.
 */
export class Acceptance extends Construct {
  /** The document that does both. */
  readonly document: SsmDocument;
  /** Where the results are. */
  readonly log: CloudwatchLogGroup;

  constructor(scope: Construct, id: string, { name, plan, account }: AcceptanceProps) {
    super(scope, id);
    this.log = new CloudwatchLogGroup(
      this,
      "log",
      logGroup({ name: acceptanceLog(plan.site), spec: plan.spec, account, days: RETENTION_DAYS }),
    );
    const health = new SsmDocument(
      this,
      "health",
      commandDocument({
        name: `${name}-health`,
        description: "Checks GPUs and EFA devices of a node",
        script: healthScript(plan),
        timeoutSeconds: 120,
      }),
    );
    const allReduce = new SsmDocument(
      this,
      "all-reduce",
      commandDocument({
        name: `${name}-all-reduce`,
        description: "Measures the bus bandwidth of an NCCL all-reduce",
        parameters: { hosts: HOSTS },
        script: allReduceScript(plan),
        timeoutSeconds: 1800,
      }),
    );
    const nodes = plan.pods.flatMap((pod) => pod.nodes.map((node) => nodeTags(plan, pod, node)));
    const run = (
      step: string,
      document: SsmDocument,
      tag: string,
      values: readonly (string | undefined)[],
      parameters = {},
    ) => ({
      name: step,
      action: "aws:runCommand",
      inputs: {
        DocumentName: document.name,
        ...parameters,
        Targets: [
          { Key: "tag:Site", Values: [plan.site] },
          { Key: `tag:${tag}`, Values: values },
        ],
        MaxConcurrency: "100%",
        MaxErrors: "0",
      },
    });
    const feeds = [...new Set(nodes.map((tags) => tags["PowerFeed"]))];
    this.document = new SsmDocument(this, "document", {
      name,
      documentType: "Automation",
      documentFormat: "JSON",
      content: JSON.stringify({
        schemaVersion: "0.3",
        description: "Checks all nodes, then measures the bus bandwidth of an NCCL all-reduce over them",
        parameters: documentParameters({ hosts: HOSTS }),
        mainSteps: [
          // All nodes of the site and nothing else has a feed.
          run("health", health, "PowerFeed", feeds),
          ...(plan.spec.scheduler === "eks"
            ? []
            : [run("allReduce", allReduce, "Name", [nodes[0]?.["Name"]], { Parameters: { hosts: ["{{ hosts }}"] } })]),
        ],
      }),
    });
  }
}
