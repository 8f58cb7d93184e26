import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import { efaCards, type ReplicaPlan } from "../../replica";
import { commandDocument } from "../common/command-document";
import { DEVICES_PATTERN, LETTING_GO, LONGEST_OUTAGE, railScript, SECONDS_PATTERN } from "./rail-script";

export interface RailOutageProps {
  readonly name: string;
  readonly plan: Pick<ReplicaPlan, "interfaces">;
}

/** The document that takes a rail from nodes for a while: the EFA devices of some network cards, and no network interface. */
export class RailOutage extends Construct {
  readonly document: SsmDocument;

  constructor(scope: Construct, id: string, { name, plan }: RailOutageProps) {
    super(scope, id);
    this.document = new SsmDocument(
      this,
      "document",
      commandDocument({
        name,
        description: "Takes EFA devices from a node for a while; jobs that use them are ended",
        parameters: {
          devices: {
            description: "First and last of them by their place on the bus, from 0, as in 4-7",
            pattern: DEVICES_PATTERN,
          },
          seconds: { description: "How long they are away", pattern: SECONDS_PATTERN, default: "900" },
        },
        script: railScript(efaCards(plan.interfaces).length),
        // It lets go, waits, and brings back.
        timeoutSeconds: LONGEST_OUTAGE + 3 * LETTING_GO.most,
      }),
    );
  }
}
