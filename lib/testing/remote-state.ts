import type { StackJson } from "./stack-json";

type Block = Readonly<Record<string, unknown>>;

/** Generated stacks by id, as `synthToJson` gives them. */
export type Stacks = Readonly<Record<string, StackJson>>;

/** Where the output of a state that is read stands in a reference: the data source, and the output. */
export const STATE_OUTPUT = /^(data\.terraform_remote_state\.([^.]+))\.outputs\.([^.]+)/;

/**
 * The stack whose state a data source of another one reads, with its id; undefined where it is none of these stacks.
 *
 * @param source id of the data source `terraform_remote_state` in `stack`
 */
export function producerOf(stacks: Stacks, stack: StackJson, source: string): [string, StackJson] | undefined {
  const read = block(block(block(stack["data"])["terraform_remote_state"])[source]);
  return Object.entries(stacks).find(([, { terraform }]) => sharesState(terraform, read));
}

/** Whether a stack's backend is the one that a data source reads: of the same kind, with the same configuration. */
function sharesState(terraform: unknown, { backend, config }: Block): boolean {
  const own = block(block(terraform)["backend"])[String(backend)];
  return own !== undefined && JSON.stringify(own) === JSON.stringify(config);
}

function block(value: unknown): Block {
  return (value ?? {}) as Block;
}
