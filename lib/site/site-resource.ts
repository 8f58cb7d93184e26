import { Lazy, TerraformLocal, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { terraformLiteral } from "../formats";

/** A limit of a part, which Terraform checks on each plan. */
export interface Limit {
  /** A Terraform expression on the figures of the part, true within the limit. */
  readonly holds: string;
  /** Description of the violation, as a Terraform template: one or more sentences with the figures. */
  readonly message: string;
}

/** Values and checks of a part of the site, or of a phase, in Terraform. */
export interface SiteResourceProps {
  /** Gives its share of the plan, plain data; asked at synthesis. */
  readonly figures: () => unknown;
  /** Gives a one-line summary for reviewers; asked at synthesis. */
  readonly summary: () => string;
  readonly limits: readonly Limit[];
}

/**
 * A `terraform_data` resource: a value that Terraform keeps in its state and compares on each plan, without a provider.
 *
 * The value is one line of text, because Terraform prints a changed value twice: as `input`, and in full as the former
 * `output`. The figures are a local value of the same name, which the limits refer to and no plan prints.
 *
 * Not the `DataResource` of CDK for Terraform or CDK Terrain, whose validation runs `terraform version` once per resource
 * and fails where Terraform is not installed; a site can be synthesized there.
 */
export class SiteResource extends TerraformResource {
  private readonly summary: string;

  /** @param address name of the resource in Terraform, wherever the construct is in the tree */
  constructor(scope: Construct, address: string, { figures, summary, limits }: SiteResourceProps) {
    super(scope, "plan", {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
      lifecycle: limits.length === 0 ? undefined : { postcondition: limits.map(postcondition) },
    });
    this.summary = Lazy.stringValue({ produce: () => terraformLiteral(summary()) });
    this.overrideLogicalId(address);
    const values = Lazy.anyValue({ produce: () => terraformLiteral(figures()) });
    new TerraformLocal(scope, "figures", values).overrideLogicalId(address);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.summary };
  }
}

/** How a limit refers to the figures of the resource at an address. */
export function figuresAt(address: string): string {
  return `local.${address}`;
}

function postcondition({ holds, message }: Limit) {
  return { condition: `\${${holds}}`, errorMessage: message };
}
