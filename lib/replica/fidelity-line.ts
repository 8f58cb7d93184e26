import { thousands } from "../text";
import { round } from "../units";

/** One property of a site beside that of its replica. */
export interface FidelityLine {
  /** Name of the property. */
  readonly what: string;
  /** What the site has, and what the replica has, in words. */
  readonly site: string;
  readonly replica: string;
  /** `lost` is what rented nodes cannot reproduce; what is simulated for it, if anything, is said in `why`. */
  readonly verdict: Verdict;
  /** The replica's figure over the site's, where both are single figures and differ. */
  readonly by?: number;
  /** The reason, a sentence without a full stop. */
  readonly why: string;
}

export type Verdict = "kept" | "changed" | "lost";

/** A figure of each rented kind of pod, beside the one figure of the replica. */
interface Figures {
  /** Null where the site does not tell. */
  readonly site: readonly (number | null)[];
  readonly replica: number;
  /** Default: none, a plain number. */
  readonly unit?: string;
  /** Share by which two figures may differ that are counted in different ways. Default: 0. */
  readonly tolerance?: number;
  readonly why: string;
}

/** A property that is a figure: kept where it is the same for all kinds of pods, else changed by the ratio. */
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
