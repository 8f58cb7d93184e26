import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/** A limit of a part, as Terraform checks it on each plan. */
export interface Limit {
  /** A Terraform expression on `self.input` that is true within the limit. */
  readonly holds: string;
  /** What is beyond it, as a Terraform template: one or more sentences with the numbers. */
  readonly message: string;
}

/**
 * A `terraform_data` resource: a value that Terraform keeps in its state and compares on each plan, without provider.
 * Not the `DataResource` of CDK for Terraform, whose validation runs `terraform version` once for each resource and
 * fails where Terraform is not installed; a site can be synthesized there.
 */
export class SiteResource extends TerraformResource {
  private readonly input: unknown;

  /**
   * @param address name of the resource in Terraform, whatever stands above it
   * @param input plain data, or a token of it
   */
  constructor(scope: Construct, address: string, input: unknown, limits: readonly Limit[]) {
    super(scope, "plan", {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
      lifecycle: limits.length === 0 ? undefined : { postcondition: limits.map(postcondition) },
    });
    this.input = input;
    this.overrideLogicalId(address);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.input };
  }
}

function postcondition({ holds, message }: Limit) {
  return { condition: `\${${holds}}`, errorMessage: message };
}
