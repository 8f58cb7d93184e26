import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { App } from "cdktf";
import { siteTags, type Tagged } from "../lib/aws/common/tags";
import type { ReplicaSpec } from "../lib/model";
import { BaseStack } from "./base-stack";
import { addStateBackend, engineOf } from "./state-backend";

/** 5.100 is the oldest tested version; the bindings are for 6.25 but use only features of 5.100. */
const AWS_PROVIDER = { source: "hashicorp/aws", version: ">= 5.100.0, < 7.0.0" };

/** Input of every stack of a replica, from its plan. */
export interface AwsStackProps extends Tagged {
  readonly region: string;
  readonly spec: Pick<ReplicaSpec, "owner" | "backend">;
}

/** A stack of a replica: AWS provider in one region, default tags, and state backend. */
export abstract class AwsStack extends BaseStack {
  /** Site of the replica, as in the plan. */
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
