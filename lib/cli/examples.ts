/** The examples of a command's help: each call below its purpose. */
export function examples(calls: Readonly<Record<string, string>>): string {
  const lines = Object.entries(calls).map(([call, purpose]) => `  # ${purpose}\n  $ gigasite ${call}`);
  return `\nExamples:\n${lines.join("\n")}`;
}
