import { producerOf, STATE_OUTPUT, type Stacks } from "../rules/cloud/remote-state";
import { declarations, leavesOf, references, type StackJson } from "../rules/cloud/stack-json";

/**
 * Checks the references of generated stacks without Terraform: every reference names something that its stack declares,
 * every output read from another stack's state exists, every token is resolved, and every `${NAME}` of a script is
 * escaped. The TypeScript bindings check names and types of arguments.
 *
 * @param stacks stacks by id, as {@link synthToJson} returns them
 * @returns one message per error; empty without errors
 */
export function checkReferences(stacks: Stacks): string[] {
  return Object.entries(stacks).flatMap(([id, stack]) =>
    [...undeclared(stack), ...missingOutputs(stack, stacks), ...leftovers(stack)].map((problem) => `${id}: ${problem}`),
  );
}

function undeclared(stack: StackJson): string[] {
  const known = new Set(declarations(stack));
  return references(stack)
    .filter((reference) => !known.has(addressOf(reference)))
    .map((reference) => `refers to undeclared ${reference}`);
}

function missingOutputs(stack: StackJson, stacks: Stacks): string[] {
  return references(stack).flatMap((reference) => {
    const [, source = "", name = "", output = ""] = STATE_OUTPUT.exec(reference) ?? [];
    const producer = producerOf(stacks, stack, name);
    if (!producer || Object.keys(producer[1]["output"] ?? {}).includes(output)) return [];
    return [`reads ${output} of ${source}, which stack ${producer[0]} does not output`];
  });
}

/** Unresolved tokens: as text, or as a number below any real quantity. */
function leftovers(stack: StackJson): string[] {
  return leavesOf(stack)
    .filter(({ value }) =>
      typeof value === "string" ? value.includes("TfToken[") : typeof value === "number" && value < -1e200,
    )
    .map(({ path, value }) => `has an unresolved token at ${path}: ${String(value)}`);
}

/** The address of a reference, without attributes. */
function addressOf(reference: string): string {
  return reference
    .split(".")
    .slice(0, reference.startsWith("data.") ? 3 : 2)
    .join(".");
}
