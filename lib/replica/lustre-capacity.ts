/** Throughput for each TiB that a PERSISTENT_2 file system of SSDs has, in MB/s. Source: FSx for Lustre User Guide, "Performance". */
export const LUSTRE_THROUGHPUTS = [125, 250, 500, 1000] as const;

/** Least size of a file system in GiB, and the step that it grows by. Source: FSx API Reference, `StorageCapacity`. */
const LEAST_GIB = 1200;
const STEP_GIB = 2400;

/**
 * Step in GiB of a file system with EFA, by its throughput; the least size as well.
 * Source: FSx for Lustre User Guide, "Managing storage capacity".
 */
const EFA_STEP_GIB: ReadonlyMap<number, number> = new Map([
  [125, 38400],
  [250, 19200],
  [500, 9600],
  [1000, 4800],
]);

/** What sizes FSx for Lustre takes, as the nearest size above and in words; undefined for a size that it takes. */
export interface LustreSizes {
  readonly allowed: string;
  readonly nextGib: number;
}

/**
 * What is wrong with the size of a file system of SSDs. Terraform and its provider take any size, AWS does not.
 *
 * @param capacityGib its size in GiB
 * @param efaThroughput its throughput in MB/s for each TiB where it is reached over EFA, null where it is not
 * @returns the sizes that would do; undefined for one that does
 */
export function lustreSizes(capacityGib: number, efaThroughput: number | null): LustreSizes | undefined {
  const step = EFA_STEP_GIB.get(efaThroughput ?? 0) ?? STEP_GIB;
  if (capacityGib > 0 && capacityGib % step === 0) return undefined;
  if (efaThroughput === null && capacityGib === LEAST_GIB) return undefined;
  const nextGib = efaThroughput === null && capacityGib < LEAST_GIB ? LEAST_GIB : Math.ceil(capacityGib / step) * step;
  return { allowed: `${efaThroughput === null ? `${LEAST_GIB} GiB or ` : ""}a multiple of ${step} GiB`, nextGib };
}
