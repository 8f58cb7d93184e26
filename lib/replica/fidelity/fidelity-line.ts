import { thousands } from "../../formats";
import { round } from "../../units";

/** Comparison of one property of a site with its replica. */
export interface FidelityLine {
  /** Name of the property. */
  readonly what: string;
  /** Values of the site and of the replica, as text. */
  readonly site: string;
  readonly replica: string;
  /** `lost` means not reproduced; `why` states a simulation, if any. */
  readonly verdict: Verdict;
  /** Ratio of the replica's figure to the site's, if both are single figures and differ. */
  readonly by?: number;
  /** The reason: one sentence, without a full stop. */
  readonly why: string;
}

export type Verdict = "kept" | "changed" | "lost";

/** A figure per rented kind of pod, and the figure of the replica. */
interface Figures {
  /** Figures of the site; null if unknown. */
  readonly site: readonly (number | null)[];
  readonly replica: number;
  /**
   * Unit.
   * @default none, a plain number
   */
  readonly unit?: string;
  /**
   * Permitted relative difference between figures counted in different ways.
   * @default 0
   */
  readonly tolerance?: number;
  readonly why: string;
}

/** Compares a figure: kept if it is the same for all kinds of pods, otherwise changed, with the ratio. */
export function figureLine(what: string, { site, replica, unit, tolerance = 0, why }: Figures): FidelityLine {
  const text = (value: number | null) => (value === null ? "unknown" : withUnit(value, unit));
  const figures = [...new Set(site)];
  const kept = figures.every((figure) => figure !== null && near(replica, figure, tolerance));
  const [first] = figures;
  return {
    what,
    site: figures.map(text).join(" or "),
    replica: text(replica),
    verdict: kept ? "kept" : "changed",
    ...(!kept && figures.length === 1 && first ? { by: round(replica / first, 6) } : {}),
    why,
  };
}

function near(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.abs(b);
}

function withUnit(value: number, unit = ""): string {
  return `${thousands(value, Number.isInteger(value) ? 0 : 1)}${unit === "" ? "" : ` ${unit}`}`;
}
