/** Observed interruptions of a large job. */
interface Observation {
  readonly gpus: number;
  readonly days: number;
  /** Unplanned interruptions. */
  readonly unexpected: number;
  /** Keys of the catalog's sources. */
  readonly sources: readonly string[];
}

/**
 * The training of Llama 3 on 16,384 H100: 466 interruptions in 54 days, 47 of them planned.
 * Source: "The Llama 3 Herd of Models" (arXiv:2407.21783), section on the reliability of training.
 */
export const LLAMA_3: Observation = { gpus: 16_384, days: 54, unexpected: 419, sources: ["LLAMA3"] };

const HOURS_PER_DAY = 24;
const SECONDS_PER_DAY = 86_400;
const BITS_PER_BYTE = 8;

/** Mean time between interruptions of such a job for each of its GPUs, in hours: about 50,700 for Llama 3. */
export function hoursPerGpuFailure({ gpus, days, unexpected }: Observation = LLAMA_3): number {
  return (gpus * days * HOURS_PER_DAY) / unexpected;
}

/**
 * Mean time to the first failure among units that fail independently of one another, such as the optical links of a
 * fabric or the GPUs of a job, in the unit of `mttf`; infinite without units.
 * @param mttf mean time to failure of one unit. Optical links: 5 years, twin ports 4 (SemiAnalysis, "100,000 H100 Clusters")
 */
export function timeToFirstFailure(mttf: number, units: number): number {
  return mttf / units;
}

/** Unexpected interruptions per day of a job on the given number of GPUs, at the rate of Llama 3. */
export function interruptionsPerDay(gpus: number): number {
  return HOURS_PER_DAY / timeToFirstFailure(hoursPerGpuFailure(), gpus);
}

/**
 * Most work that an interruption undoes, in days of one GPU: all iterations since the last checkpoint but the one that
 * is saved. Source: SemiAnalysis, "100,000 H100 Clusters" (2024-06), up to 229 for 100 iterations of 2 s.
 * @param every iterations from one checkpoint to the next
 */
export function lostGpuDays(gpus: number, every: number, secondsPerIteration: number): number {
  return (gpus * (every - 1) * secondsPerIteration) / SECONDS_PER_DAY;
}

/** Seconds in which a GPU gets the state of a lost one from the memory of another over its NIC. Same source. */
export function recoverySeconds(gigabytes: number, nicGbps: number): number {
  return (gigabytes * BITS_PER_BYTE) / nicGbps;
}
