import { producerOf, STATE_OUTPUT, type Stacks } from "./remote-state";
import { declarations, leavesOf, references, type StackJson } from "./stack-json";

/**
 * Checks without Terraform that generated stacks hang together: every reference names something that its stack declares,
 * every output that is read from another stack's state is one of that stack, no token is left, no `${NAME}` of a
 * script stands unescaped. Names and types of arguments are not checked, the types of the bindings do that.
 *
 * @param stacks by id, as {@link synthToJson} gives them
 * @returns what is wrong, a sentence each; empty if nothing is
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
    .map((reference) => `refers to ${reference}, which it does not declare`);
}

function missingOutputs(stack: StackJson, stacks: Stacks): string[] {
  return references(stack).flatMap((reference) => {
    const [, source = "", name = "", output = ""] = STATE_OUTPUT.exec(reference) ?? [];
    const producer = producerOf(stacks, stack, name);
    if (!producer || output in ((producer[1]["output"] ?? {}) as object)) return [];
    return [`reads ${output} of ${source}, which the stack ${producer[0]} does not give out`];
  });
}

/** Tokens that nothing resolved: as a text, or as a number, which is negative beyond any quantity, computed with or not. */
function leftovers(stack: StackJson): string[] {
  return leavesOf(stack)
    .filter(({ value }) =>
      typeof value === "string" ? value.includes("TfToken[") : typeof value === "number" && value < -1e200,
    )
    .map(({ path, value }) => `has a token at ${path} that nothing resolved: ${String(value)}`);
}

/** The address in a reference, without attributes. */
function addressOf(reference: string): string {
  return reference
    .split(".")
    .slice(0, reference.startsWith("data.") ? 3 : 2)
    .join(".");
}
