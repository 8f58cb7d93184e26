import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { App } from "cdktf";
import { siteTags, type Tagged } from "../lib/aws/tags";
import type { ReplicaSpec } from "../lib/model";
import { BaseStack } from "./base-stack";
import { addStateBackend, engineOf } from "./state-backend";

/** 5.100 is the oldest that is tested; the bindings are made for 6.25 and use nothing that 5.100 does not know. */
const AWS_PROVIDER = { source: "hashicorp/aws", version: ">= 5.100.0, < 7.0.0" };

/** What every stack of a replica needs of its plan. */
export interface AwsStackProps extends Tagged {
  readonly region: string;
  readonly spec: Pick<ReplicaSpec, "owner" | "backend">;
}

/** A stack of the replica: the AWS provider in one region, the tags that all its resources have, and its state. */
export abstract class AwsStack extends BaseStack {
  /** Site and replica that it is of, as in the plan. */
  readonly site: string;
  readonly region: string;

  constructor(scope: App, id: string, props: AwsStackProps) {
    super(scope, id, engineOf(props.spec.backend));
    this.site = props.site;
    this.region = props.region;
    addStateBackend(this, props.spec.backend);
    this.addOverride("terraform.required_providers.aws", AWS_PROVIDER);
    new AwsProvider(this, "aws", { region: props.region, defaultTags: [{ tags: { ...siteTags(props) } }] });
  }
}
