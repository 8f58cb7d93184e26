/** The systems of a site in the order of every bill, with their headings. */
export const SYSTEMS = {
  compute: "Compute",
  network: "Network",
  power: "Power",
  cooling: "Cooling",
} as const;

/** A system of {@link SYSTEMS}. */
export type System = keyof typeof SYSTEMS;

/** All systems, in order. */
export const SYSTEM_NAMES = Object.keys(SYSTEMS) as readonly System[];
