import { synthToJson, type StackJson } from "../../lib/testing";
import { ComputePod } from "../../lib/site";
import { SiteStack, type SiteStackProps } from "../../stacks/site-stack";

/** A resource of a generated stack, as far as the tests look at it. */
interface Resource {
  readonly input: string;
  readonly lifecycle?: { readonly postcondition: readonly { condition: string; error_message: string }[] };
}

/** The generated stack of a site, `sample`, with what `fill` adds to it. */
export function synthSite(fill: (site: SiteStack) => unknown, props: SiteStackProps = {}): StackJson {
  const stacks = synthToJson((app) => void fill(new SiteStack(app, "sample", props)));
  return stacks["sample"] ?? {};
}

/** The smallest pod there is. */
export function addPod(site: SiteStack, name = "h100"): ComputePod {
  return new ComputePod(site, name, { node: "supermicro-4u-hgx-h100" });
}

/** The figures of the resource at `terraform_data.<name>`. */
export function figuresOf(stack: StackJson, name: string): Readonly<Record<string, unknown>> {
  const { [name]: figures } = stack["locals"] as Record<string, Readonly<Record<string, unknown>>>;
  if (!figures) throw new Error(`no figures of ${name}`);
  return figures;
}

/** The `terraform_data` resource of a stack at `terraform_data.<name>`. */
export function resourceOf(stack: StackJson, name: string): Resource {
  const { terraform_data: resources } = stack["resource"] as { terraform_data: Record<string, Resource> };
  const resource = resources[name];
  if (!resource) throw new Error(`no ${name} among ${Object.keys(resources).join(", ")}`);
  return resource;
}
