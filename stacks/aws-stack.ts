import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { App } from "cdktf";
import { siteTags } from "../lib/aws/tags";
import { BaseStack } from "./base-stack";

/** 5.100 is the oldest that is tested; the bindings are made for 6.25 and use nothing that 5.100 does not know. */
const AWS_PROVIDER = { source: "hashicorp/aws", version: ">= 5.100.0, < 7.0.0" };

export interface AwsStackProps {
  /** Name of the site, which everything in the stack is tagged with. */
  readonly site: string;
  readonly region: string;
}

/** A stack of the replica: the AWS provider in one region, and the tags that all its resources have. */
export abstract class AwsStack extends BaseStack {
  constructor(scope: App, id: string, props: AwsStackProps) {
    super(scope, id);
    this.addOverride("terraform.required_providers.aws", AWS_PROVIDER);
    new AwsProvider(this, "aws", { region: props.region, defaultTags: [{ tags: { ...siteTags(props.site) } }] });
  }
}
