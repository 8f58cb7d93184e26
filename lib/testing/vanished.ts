import { blocksOf } from "../rules/cloud/cloud";
import type { Stacks } from "../rules/cloud/remote-state";
import { addresses } from "../rules/cloud/stack-json";

/**
 * Addresses that stacks no longer have and that no `moved` block renames: Terraform would destroy these resources, and
 * recreate them if only the name changed.
 *
 * @param before addresses by stack id, from a golden file
 * @param stacks stacks by id, as `synthToJson` returns them
 * @returns the addresses, each with its stack; empty if nothing is destroyed
 */
export function vanished(before: Readonly<Record<string, readonly string[]>>, stacks: Stacks): string[] {
  return Object.entries(before).flatMap(([id, known]) => {
    const stack = stacks[id] ?? {};
    const kept = new Set([...addresses(stack), ...blocksOf(stack["moved"]).map(({ from }) => String(from))]);
    return known.filter((address) => !kept.has(address)).map((address) => `${id}: ${address}`);
  });
}
