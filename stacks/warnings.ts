import { AnnotationMetadataEntryType, type App } from "cdktf";

/** Set by the command of CDK for Terraform, which prints the warnings of the manifest itself. */
const SHOWN_BY_COMMAND = "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS";

/**
 * Whether the command of CDK for Terraform runs the app. It then prints the warnings of the manifest, and removes the folders
 * of stacks without an entry.
 */
export function runsInCommand(env: Readonly<Record<string, string | undefined>>): boolean {
  return env[SHOWN_BY_COMMAND] !== undefined;
}

/** Warnings of an app's constructs, a line each; none if the command of CDK for Terraform prints them. */
export function warningsOf(app: App, env: Readonly<Record<string, string | undefined>>): string[] {
  if (runsInCommand(env)) return [];
  return app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string))
        .map(({ data }) => `${node.path}: ${String(data)}`),
    );
}
