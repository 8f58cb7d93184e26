import { App, DISABLE_STACK_TRACE_IN_METADATA, LocalBackend, TerraformBackend, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { GigasiteError, type Problem } from "../lib/errors";

/** Oldest Terraform that has all that the stacks use: `terraform_data` came with 1.4. */
const REQUIRED_TERRAFORM = ">= 1.5";

/**
 * What all stacks of gigasite have in common: the Terraform they need, and local state beside the output folder
 * unless the program gives the stack a backend of its own, as in `new S3Backend(stack, { ... })`.
 */
export abstract class BaseStack extends TerraformStack {
  constructor(scope: App, id: string) {
    super(scope, id);
    // The traces of warnings hold absolute paths, which the manifest would show.
    this.node.setContext(DISABLE_STACK_TRACE_IN_METADATA, true);
    this.addOverride("terraform.required_version", REQUIRED_TERRAFORM);
  }

  /**
   * The backend of the stack. The default of CDK for Terraform writes the absolute path of the working folder into
   * what it generates; this one is the same in every folder, and its state survives the removal of the output folder.
   */
  override ensureBackendExists(): TerraformBackend {
    const own = this.node.findAll().find(TerraformBackend.isBackend);
    return own ?? new LocalBackend(new Construct(this, "State"), { path: statePath(this.node.id) });
  }

  /**
   * Called for every stack before any is written. CDK for Terraform 0.21 writes conditions, versions and nested lists as
   * HCL that Terraform does not read.
   * @throws GigasiteError MODEL006 where HCL is asked for
   */
  override prepareStack(): void {
    if (App.of(this).hclOutput) throw GigasiteError.of(noHcl(this.node.path));
    super.prepareStack();
  }
}

/** Where the state of a stack lies, from the folder `<output>/stacks/<stack>` that Terraform runs in. */
function statePath(stack: string): string {
  return `../../../terraform.${stack}.tfstate`;
}

function noHcl(path: string): Problem {
  return {
    code: "MODEL006",
    path,
    message: "the stacks can be written as JSON only",
    found: "--hcl, or SYNTH_HCL_OUTPUT in the environment",
    remedy: "leave it out: Terraform reads cdk.tf.json as it reads HCL",
  };
}
