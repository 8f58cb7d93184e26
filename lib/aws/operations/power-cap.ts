import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import type { ReplicaGroup, ReplicaPlan } from "../../replica";
import { commandDocument, documentParameters } from "../common/command-document";
import { groupName, groupsOf, groupTarget } from "./group-targets";
import { LIMIT_PATTERN, powerCapScript } from "./power-cap-script";

export interface PowerCapDocumentsProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
}

/** The cap of a group as its document takes it: watts, or percent where the power of the rented GPU is not known. */
export function limitOf({ gpuCapW, gpuCapShare }: Pick<ReplicaGroup, "gpuCapW" | "gpuCapShare">): string {
  return gpuCapW === null ? `${Math.floor(gpuCapShare * 100)}%` : String(gpuCapW);
}

/**
 * Documents that cap the power of GPUs: one that Run Command sends to nodes, and for each feed and loop one that is started
 * by itself, finds all its nodes by their tags and sends them the cap of the plan. `limit=100%` takes the cap off.
 */
export class PowerCapDocuments extends Construct {
  /** Document that caps a node. */
  readonly command: SsmDocument;
  /** Documents that cap all nodes of a group, by its name, such as `feed-grid`. */
  readonly groups: Readonly<Record<string, SsmDocument>>;

  constructor(scope: Construct, id: string, { name, plan }: PowerCapDocumentsProps) {
    super(scope, id);
    this.command = new SsmDocument(
      this,
      "command",
      commandDocument({
        name,
        description: "Caps the power of all GPUs of a node",
        parameters: { limit: { description: "Watts of each GPU, or percent of its full power", pattern: LIMIT_PATTERN } },
        script: powerCapScript(),
        timeoutSeconds: 60,
      }),
    );
    this.groups = Object.fromEntries(groupsOf(plan).map((group) => [groupName(group), this.group(group, name, plan)]));
  }

  private group(group: ReplicaGroup, name: string, plan: ReplicaPlan): SsmDocument {
    const { key, values } = groupTarget(plan, group);
    const own = groupName(group);
    return new SsmDocument(this, own, {
      name: `${name}-${own}`,
      documentType: "Automation",
      documentFormat: "JSON",
      content: JSON.stringify({
        schemaVersion: "0.3",
        description: `Caps the power of all GPUs of ${group.kind} ${group.name}`,
        parameters: documentParameters({
          limit: {
            description: "Watts of each GPU, or percent of its full power; 100% takes the cap off",
            pattern: LIMIT_PATTERN,
            default: limitOf(group),
          },
        }),
        mainSteps: [
          {
            name: "cap",
            action: "aws:runCommand",
            inputs: {
              DocumentName: this.command.name,
              Parameters: { limit: ["{{ limit }}"] },
              Targets: [
                { Key: "tag:Site", Values: [plan.site] },
                { Key: `tag:${key}`, Values: values },
              ],
              MaxConcurrency: "100%",
              MaxErrors: "100%",
            },
          },
        ],
      }),
    });
  }
}
