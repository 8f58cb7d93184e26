import { TerraformDataSource, TerraformOutput, TerraformResource, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Problem } from "../lib/errors";

/**
 * Problems MODEL005: constructs of a stack with the same Terraform address, which the construct library merges without
 * notice. Their ids differ only in characters that it drops.
 */
export function addressCollisions(stack: TerraformStack): Problem[] {
  const paths = new Map<string, string>();
  return stack.node.findAll().flatMap((construct) => {
    const address = addressOf(construct);
    const other = address === undefined ? undefined : paths.get(address);
    if (address !== undefined) paths.set(address, construct.node.path);
    return address === undefined || other === undefined ? [] : [collision(address, other, construct.node.path)];
  });
}

function addressOf(construct: IConstruct): string | undefined {
  if (TerraformResource.isTerraformResource(construct))
    return `${construct.terraformResourceType}.${construct.friendlyUniqueId}`;
  if (TerraformDataSource.isTerraformDataSource(construct))
    return `data.${construct.terraformResourceType}.${construct.friendlyUniqueId}`;
  return TerraformOutput.isTerraformOutput(construct) ? `output.${construct.friendlyUniqueId}` : undefined;
}

function collision(address: string, first: string, second: string): Problem {
  return {
    code: "MODEL005",
    path: second,
    message: `two constructs have the same Terraform address, ${address}`,
    found: `${first} and ${second}`,
    allowed: "ids that differ in letters, digits, hyphens or underscores",
    remedy: "rename one of them",
  };
}
