import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  App,
  DISABLE_STACK_TRACE_IN_METADATA,
  LocalBackend,
  TerraformBackend,
  TerraformStack,
  type ISynthesisSession,
} from "cdktf";
import { Construct } from "constructs";
import { GigasiteError, type Problem } from "../lib/errors";
import { freeId } from "../lib/site/free-id";
import { addressCollisions } from "./address-collisions";
import {
  locksInS3,
  LOCKS_IN_S3,
  OLDEST_ENGINE,
  requiredVersion,
  targetVersions,
  VERSIONS_FILE,
  versionsFile,
} from "./engine-version";
import { synthesizeWhole } from "./whole-synth";

/** The id of a stack is the name of its folder. */
const STACK_ID = { pattern: /^\w[\w.-]*$/, words: "letters, digits, hyphens, dots and underscores" };

/** Path of the override that a program sets to require another version. */
const VERSION_OVERRIDE = "terraform.required_version";

/**
 * Base of all stacks of gigasite: the version of Terraform or OpenTofu that they require, and local state next to the
 * output folder unless the program adds a backend to the stack, as in `new S3Backend(stack, { ... })`.
 *
 * The version is in `versions.tf` next to `cdk.tf.json`: scanners that read JSON, such as checkov, expect a list of blocks
 * below `terraform` and skip a whole file with the text `required_version`.
 */
export abstract class BaseStack extends TerraformStack {
  private declaredVersion: string | undefined;

  /**
   * @param engine oldest version of Terraform and OpenTofu that has what the stack uses. Default: 1.5
   * @throws GigasiteError MODEL010 if the app cannot have a stack of this id
   */
  constructor(
    scope: App,
    id: string,
    private readonly engine = OLDEST_ENGINE,
  ) {
    super(scope, freeId(scope, id, STACK_ID));
    synthesizeWhole(App.of(this));
    // The traces of warnings contain absolute paths, which the manifest would show.
    this.node.setContext(DISABLE_STACK_TRACE_IN_METADATA, true);
    this.node.setContext("targetVersions", targetVersions(this.node.tryGetContext("targetVersions"), engine));
    const { synthesizer } = this;
    this.synthesizer = {
      synthesize: (session) => {
        const collisions = addressCollisions(this);
        if (collisions.length > 0) throw new GigasiteError(collisions);
        synthesizer.synthesize(session);
        this.writeVersions(session);
      },
    };
  }

  /**
   * The version constraint of Terraform and OpenTofu: the override `terraform.required_version` of the program, otherwise
   * the oldest version that has what the stack uses.
   */
  get requiredVersion(): string {
    const isDefault = this.engine === OLDEST_ENGINE && this.locksInS3();
    return this.declaredVersion ?? requiredVersion(isDefault ? LOCKS_IN_S3 : this.engine);
  }

  override addOverride(path: string, value: unknown): void {
    if (path === VERSION_OVERRIDE) this.declaredVersion = String(value);
    else super.addOverride(path, value);
  }

  /**
   * The backend of the stack. The library's default writes the absolute path of the working folder into its output; this one is the same in every folder, and its state survives the removal of the output folder.
   */
  override ensureBackendExists(): TerraformBackend {
    const own = this.node.findAll().find(TerraformBackend.isBackend);
    return own ?? new LocalBackend(new Construct(this, "State"), { path: statePath(this.node.id) });
  }

  /**
   * Called for every stack before any is written. CDK for Terraform 0.21 and CDK Terrain 0.24 write conditions, versions and
   * nested lists as HCL that Terraform does not read.
   * @throws GigasiteError MODEL006 for HCL output
   */
  override prepareStack(): void {
    if (App.of(this).hclOutput) throw GigasiteError.of(noHcl(this.node.path));
    super.prepareStack();
  }

  private locksInS3(): boolean {
    return this.node.findAll().filter(TerraformBackend.isBackend).some(locksInS3);
  }

  private writeVersions({ outdir, manifest }: ISynthesisSession): void {
    const { workingDirectory } = manifest.forStack(this);
    writeFileSync(join(outdir, workingDirectory, VERSIONS_FILE), versionsFile(this.requiredVersion));
  }
}

/** State file of a stack, relative to the folder `<output>/stacks/<stack>` that Terraform runs in. */
function statePath(stack: string): string {
  return `../../../terraform.${stack}.tfstate`;
}

function noHcl(path: string): Problem {
  return {
    code: "MODEL006",
    path,
    message: "the stacks can be written as JSON only",
    found: "--hcl, or SYNTH_HCL_OUTPUT in the environment",
    remedy: "remove the option: Terraform and OpenTofu read cdk.tf.json as they read HCL",
  };
}
