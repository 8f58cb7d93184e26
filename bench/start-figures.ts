import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node } from "./child";
import { figure, type Figure } from "./figure";
import { medianMs } from "./median";
import { fiftyMillion } from "./sites";

const COMMAND = "dist/lib/cli/gigasite.js";
const RUNS = { warmUps: 1, runs: 7 };

/** How long loading the package and starting the command takes, as whole processes beside one that does nothing. */
export function startFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-bench-"));
  const floor = medianMs(() => node("--eval", "0"), RUNS);
  const started = (name: string, atMost: number, ...argv: readonly string[]) => {
    const ms = medianMs(() => node(...argv), RUNS);
    return figure(name, ms, "ms", { atMost }, { floor, ratio: ms / floor });
  };
  writeFileSync(join(folder, "large.json"), JSON.stringify(fiftyMillion));
  const bill = (file: string) => medianMs(() => node(COMMAND, "bom", file), RUNS);
  const ratio = bill(join(folder, "large.json")) / bill("sites/smallest.yaml");
  rmSync(folder, { recursive: true });
  return [
    figure("`gigasite bom` of 50,000,000 GPUs over that of the smallest site", ratio, "times", { atMost: 1.5 }),
    started("load of the package", 1000, "--eval", 'require("gigasite")'),
    started("start of the command", 600, COMMAND, "bom", "sites/smallest.yaml"),
  ];
}
