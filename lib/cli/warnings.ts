import { AnnotationMetadataEntryType, type App } from "cdktf";

/** Set by the command of CDK for Terraform, which reads the warnings from the manifest and shows them itself. */
const SHOWN_BY_COMMAND = "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS";

/** What an app's constructs warn of and nobody else shows, a line each. */
export function warningsOf(app: App, env: Readonly<Record<string, string | undefined>>): string[] {
  if (env[SHOWN_BY_COMMAND] !== undefined) return [];
  return app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === AnnotationMetadataEntryType.WARN)
        .map(({ data }) => `${node.path}: ${String(data)}`),
    );
}
