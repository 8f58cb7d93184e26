import { parseArgs } from "node:util";
import { killFiles, killSyntheses, type Killed } from "../test/support/kill-runs";

/**
 * `npm run kills -- --runs 200 --seed 1`: ends runs of the app and of the command by SIGKILL, SIGTERM and SIGINT while they
 * write, and checks after each one that the files are the old or the new ones as a whole. Exit code 1 if not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  for (const [name, kill] of [
    ["synth", killSyntheses],
    ["bom --out", killFiles],
  ] as const) {
    const killed = await kill(runs, seed);
    print(name, killed);
    if (killed.failures.length > 0) process.exitCode = 1;
  }
}

function print(name: string, { failures, ...counts }: Killed): void {
  console.log(`${name}: ${JSON.stringify(counts)}`);
  for (const failure of failures) console.log(`  ${failure}`);
}

void main();
