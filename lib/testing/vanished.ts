import { blocksOf } from "./cloud";
import type { Stacks } from "./remote-state";
import { addresses } from "./stack-json";

/**
 * Addresses that stacks had and have no more, without a `moved` block that tells where to: Terraform would destroy what
 * stands there, and make it anew if only its name changed.
 *
 * @param before addresses by id of the stack, as a golden file keeps them
 * @param stacks by id, as `synthToJson` gives them
 * @returns the addresses, each with its stack; empty if nothing is destroyed
 */
export function vanished(before: Readonly<Record<string, readonly string[]>>, stacks: Stacks): string[] {
  return Object.entries(before).flatMap(([id, known]) => {
    const stack = stacks[id] ?? {};
    const kept = new Set([...addresses(stack), ...blocksOf(stack["moved"]).map(({ from }) => String(from))]);
    return known.filter((address) => !kept.has(address)).map((address) => `${id}: ${address}`);
  });
}
