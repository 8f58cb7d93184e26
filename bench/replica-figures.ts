import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node } from "./child";
import { figure, type Figure } from "./figure";
import { median } from "./median";

const RUNS = 3;

const PODS = 64;
const NODES_PER_POD = 64;
/** A quarter of the pods. */
const FEWER = PODS / 4;

/** What synthesizing a replica took. */
interface Synthesized {
  readonly seconds: number;
  readonly peakMb: number;
}

/** How long the stacks of a replica of 4,096 nodes take to synthesize, and how that grows with the pods. */
export function replicaFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-bench-"));
  try {
    const runs = Array.from({ length: RUNS }, () => ({ all: synth(folder, PODS), fewer: synth(folder, FEWER) }));
    const seconds = median(runs.map(({ all }) => all.seconds));
    const peakMb = median(runs.map(({ all }) => all.peakMb));
    const growth = median(runs.map(({ all, fewer }) => all.seconds / fewer.seconds / (PODS / FEWER)));
    return [
      figure("synthesis of 64 pods of 64 nodes", seconds, "s", { atMost: 10 }),
      figure("peak memory of that synthesis", peakMb, "MB", { atMost: 1000 }),
      figure("time for each of 64 pods over that for each of 16", growth, "times", { atMost: 1.25 }),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function synth(folder: string, pods: number): Synthesized {
  return JSON.parse(node("bench/synth-job.js", String(pods), String(NODES_PER_POD), folder)) as Synthesized;
}
