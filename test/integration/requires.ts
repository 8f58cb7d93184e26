import { spawnSync } from "node:child_process";

/**
 * `describe` where a tool can be run; where it is missing, one that skips its tests after saying so.
 *
 * @param tool command on the path, which has a subcommand `version`
 */
export function describeWith(tool: string): jest.Describe {
  const { error } = spawnSync(tool, ["version"], { env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  if (!error) return describe;
  process.stderr.write(`SKIPPED: ${tool} cannot be run (${error.message}); put it on the path to run these tests\n`);
  return describe.skip;
}
