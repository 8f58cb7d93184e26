import { thousands } from "../formats";

/** Throughput options of a PERSISTENT_2 SSD file system, in MB/s per TiB. Source: FSx for Lustre User Guide, "Performance". */
export const LUSTRE_THROUGHPUTS = [125, 250, 500, 1000] as const;

/** Smallest size and size step of a file system in GiB. Source: FSx API Reference, `StorageCapacity`. */
const LEAST_GIB = 1200;
const STEP_GIB = 2400;

/**
 * Size step, and smallest size, in GiB of a file system with EFA by throughput.
 * Source: FSx for Lustre User Guide, "Managing storage capacity".
 */
const EFA_STEP_GIB: ReadonlyMap<number, number> = new Map([
  [125, 38400],
  [250, 19200],
  [500, 9600],
  [1000, 4800],
]);

/** Valid sizes of a file system: in words, and the next larger one. */
export interface LustreSizes {
  readonly allowed: string;
  readonly nextGib: number;
}

/**
 * Checks the size of an SSD file system. Terraform and its provider accept any size, AWS does not.
 *
 * @param capacityGib size in GiB
 * @param efaThroughput throughput in MB/s per TiB with EFA; null without EFA
 * @returns the valid sizes; undefined if the size is valid
 */
export function lustreSizes(capacityGib: number, efaThroughput: number | null): LustreSizes | undefined {
  const step = EFA_STEP_GIB.get(efaThroughput ?? 0) ?? STEP_GIB;
  if (capacityGib > 0 && capacityGib % step === 0) return undefined;
  if (efaThroughput === null && capacityGib === LEAST_GIB) return undefined;
  const nextGib = efaThroughput === null && capacityGib < LEAST_GIB ? LEAST_GIB : Math.ceil(capacityGib / step) * step;
  const least = efaThroughput === null ? `${thousands(LEAST_GIB)} GiB or ` : "";
  return { allowed: `${least}a multiple of ${thousands(step)} GiB`, nextGib };
}
