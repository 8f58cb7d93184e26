import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import { efaCards, type ReplicaPlan } from "../replica";
import { commandDocument } from "./command-document";
import { DEVICES_PATTERN, LETTING_GO, LONGEST_OUTAGE, railScript, SECONDS_PATTERN } from "./rail-script";

export interface RailOutageProps {
  readonly name: string;
  readonly plan: Pick<ReplicaPlan, "interfaces">;
}

/** The document that disconnects a rail of nodes temporarily: EFA devices of some network cards, but no network interface. */
export class RailOutage extends Construct {
  readonly document: SsmDocument;

  constructor(scope: Construct, id: string, { name, plan }: RailOutageProps) {
    super(scope, id);
    this.document = new SsmDocument(
      this,
      "document",
      commandDocument({
        name,
        description: "Disconnects EFA devices of a node temporarily and ends the jobs that use them",
        parameters: {
          devices: {
            description: "First and last device in PCI order from 0, such as 4-7",
            pattern: DEVICES_PATTERN,
          },
          seconds: { description: "Duration of the outage in seconds", pattern: SECONDS_PATTERN, default: "900" },
        },
        script: railScript(efaCards(plan.interfaces).length),
        // Disconnect, wait, reconnect.
        timeoutSeconds: LONGEST_OUTAGE + 3 * LETTING_GO.most,
      }),
    );
  }
}
