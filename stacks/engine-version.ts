import type { TerraformBackend } from "cdktf";

/** Oldest Terraform that has what every stack uses: `terraform_data` came with 1.4. All versions of OpenTofu have it. */
export const OLDEST_ENGINE = "1.5";

/** Oldest Terraform and OpenTofu that lock state in S3 without a table. */
export const LOCKS_IN_S3 = "1.10";

/** The constraint that Terraform and OpenTofu check, as `terraform.required_version`. */
export function requiredVersion(oldest: string): string {
  return `>= ${oldest}`;
}

/** File with the constraint, in the folder of a stack. */
export const VERSIONS_FILE = "versions.tf";

/** Content of {@link VERSIONS_FILE}. */
export function versionsFile(constraint: string): string {
  return `terraform {\n  required_version = ${JSON.stringify(constraint)}\n}\n`;
}

/** The constraint in the content of {@link VERSIONS_FILE}; undefined if there is none. */
export function constraintIn(versions: string): string | undefined {
  const text = /^ {2}required_version = (".*")$/m.exec(versions)?.[1];
  return text === undefined ? undefined : (JSON.parse(text) as string);
}

/** Whether a backend locks state in S3 without a table. */
export function locksInS3(backend: TerraformBackend): boolean {
  const { terraform } = backend.toTerraform() as { terraform?: { backend?: { s3?: { use_lockfile?: boolean } } } };
  return terraform?.backend?.s3?.use_lockfile === true;
}

/**
 * The context `targetVersions` of a stack, by which CDK Terrain checks at synthesis that Terraform and OpenTofu have the
 * functions and settings in use. CDK for Terraform ignores it.
 *
 * @param declared what the app declares, as in `cdktf.json`; other values are left to the checks of CDK Terrain
 * @returns the products and versions that the app declares, from the oldest that the stack requires on
 */
export function targetVersions(declared: unknown, oldest: string): unknown {
  const required = `>=${oldest}.0`;
  if (declared === undefined) return { terraform: required, opentofu: required };
  if (typeof declared !== "object" || declared === null || Array.isArray(declared)) return declared;
  return Object.fromEntries(
    Object.entries(declared).map(([product, range]: [string, unknown]) => [
      product,
      typeof range === "string" ? within(range, required) : range,
    ]),
  );
}

function within(range: string, required: string): string {
  const alternatives = range.split("||").map((alternative) => `${alternative.trim()} ${required}`);
  return alternatives.join(" || ");
}
