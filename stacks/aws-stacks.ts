import { requirePeer } from "./peers";

/** The classes of a replica's stacks. */
export type AwsStacks = typeof import("./aws");

/**
 * Loads the stacks of a replica, and with them the bindings of the AWS provider: 400 MB that an app without a replica
 * does without.
 *
 * @throws GigasiteError MODEL007 if the bindings are not installed
 */
export function awsStacks(): AwsStacks {
  requirePeer("@cdktf/provider-aws", "a replica");
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load the bindings for every app
  return require("./aws") as AwsStacks;
}
