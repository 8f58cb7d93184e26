import { node } from "./child";
import { figure, type Figure } from "./figure";
import { medianMs } from "./median";

const RUNS = { warmUps: 1, runs: 7 };

/** How long loading the package and starting the command takes, as whole processes beside one that does nothing. */
export function startFigures(): Figure[] {
  const floor = medianMs(() => node("--eval", "0"), RUNS);
  const started = (name: string, atMost: number, ...argv: readonly string[]) => {
    const ms = medianMs(() => node(...argv), RUNS);
    return figure(name, ms, "ms", { atMost }, { floor, ratio: ms / floor });
  };
  return [
    started("load of the package", 1000, "--eval", 'require("gigasite")'),
    started("start of the command", 600, "dist/lib/cli/gigasite.js", "bom", "sites/smallest.yaml"),
  ];
}
