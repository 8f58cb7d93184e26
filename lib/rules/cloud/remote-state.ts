import type { StackJson } from "./stack-json";

type Block = Readonly<Record<string, unknown>>;

/** Generated stacks by id, as `synthToJson` returns them. */
export type Stacks = Readonly<Record<string, StackJson>>;

/** A reference to an output of another stack's state: data source and output. */
export const STATE_OUTPUT = /^(data\.terraform_remote_state\.([^.]+))\.outputs\.([^.]+)/;

/**
 * The stack whose state a data source of another stack reads, with its id; undefined if it is not one of these stacks.
 *
 * @param source id of the data source `terraform_remote_state` in `stack`
 */
export function producerOf(stacks: Stacks, stack: StackJson, source: string): [string, StackJson] | undefined {
  const read = block(block(block(stack["data"])["terraform_remote_state"])[source]);
  return Object.entries(stacks).find(([, { terraform }]) => sharesState(terraform, read));
}

/** Whether a data source reads the backend of a stack: same kind, same configuration. */
function sharesState(terraform: unknown, { backend, config }: Block): boolean {
  const own = block(block(terraform)["backend"])[String(backend)];
  return own !== undefined && JSON.stringify(own) === JSON.stringify(config);
}

function block(value: unknown): Block {
  return (value ?? {}) as Block;
}
