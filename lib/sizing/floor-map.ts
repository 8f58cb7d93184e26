import type { CheckedSite } from "../model";
import type { RackPlace } from "./rack/floor";
import { SiteSizing } from "./site-sizing";
import type { Halls } from "./halls";

/** Positions of the racks of a hall. */
export interface HallFloor {
  /** Number of identical halls. */
  readonly halls: number;
  /** Racks in a row, cross aisles left out. */
  readonly rowRacks: number;
  /** Racks of one hall: those of each kind of pod in the order of the site, then those of switches; none of no racks. */
  readonly groups: readonly RackGroup[];
}

/** Racks of one sort in one hall. */
export interface RackGroup {
  /** The kind of pod; null for racks of switches. */
  readonly pod: string | null;
  readonly racks: number;
  /** Position of one of them, by its number from 0. */
  readonly placeOf: (rack: number) => RackPlace;
}

/**
 * Position of every rack of a site, or of one of its phases, on the floor used for cable lengths. The cost grows with the
 * kinds of pods; positions are computed one at a time.
 *
 * @throws GigasiteError SITE009 for an unknown phase
 */
export function floorMap(checked: Pick<CheckedSite, "site" | "catalog">, phase?: string): HallFloor[] {
  return hallFloors(new SiteSizing(checked).hallsAt(phase));
}

/** The same of halls that are laid out. */
export function hallFloors(halls: readonly Halls[]): HallFloor[] {
  return halls.map(({ count, hall }) => {
    const { pods, floor, networkRacks } = hall;
    const inPods = pods.map(({ name, racks, racksPerPod }, kind): RackGroup => {
      const rackOf = (rack: number) => floor.podRack(kind, Math.floor(rack / racksPerPod), rack % racksPerPod);
      return { pod: name, racks, placeOf: (rack) => floor.place(rackOf(rack)) };
    });
    const ofSwitches: RackGroup = {
      pod: null,
      racks: networkRacks.count,
      placeOf: (rack) => floor.place(floor.networkRack(rack)),
    };
    const groups = [...inPods, ofSwitches].filter(({ racks }) => racks > 0);
    return { halls: count, rowRacks: floor.rowRacks, groups };
  });
}
