import type { SsmDocumentConfig } from "@cdktf/provider-aws/lib/ssm-document";

/** A parameter of a document: text that matches a pattern whole, since it becomes part of a script. */
export interface DocumentParameter {
  readonly description: string;
  readonly pattern: string;
  /** Value if none is given; a parameter without it is required. */
  readonly default?: string;
}

export interface CommandDocumentProps {
  readonly name: string;
  readonly description: string;
  readonly parameters?: Readonly<Record<string, DocumentParameter>>;
  /**
   * Script, run as root. Its first line names the shell: the agent runs others with `sh`. `{{ name }}` is a parameter; `${`
   * and `%{` would be interpreted by Terraform.
   */
  readonly script: string;
  /** Seconds after which it is stopped. */
  readonly timeoutSeconds: number;
}

/** A Systems Manager document that runs a script on nodes, as Run Command takes it. */
export function commandDocument(props: CommandDocumentProps): SsmDocumentConfig {
  return {
    name: props.name,
    documentType: "Command",
    documentFormat: "JSON",
    targetType: "/AWS::EC2::Instance",
    content: JSON.stringify({
      schemaVersion: "2.2",
      description: props.description,
      parameters: documentParameters(props.parameters),
      mainSteps: [
        {
          action: "aws:runShellScript",
          name: "run",
          inputs: { timeoutSeconds: String(props.timeoutSeconds), runCommand: props.script.trimEnd().split("\n") },
        },
      ],
    }),
  };
}

/** Parameters as documents of all kinds list them. */
export function documentParameters(parameters: CommandDocumentProps["parameters"] = {}): object {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { description, pattern, default: value }]) => [
      name,
      { type: "String", description, allowedPattern: `^(${pattern})$`, ...(value === undefined ? {} : { default: value }) },
    ]),
  );
}
