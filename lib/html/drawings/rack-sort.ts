import type { SitePlan } from "../../plan/site-plan";
import { counted, thousands } from "../../formats";
import { atMost } from "../at-most";

/** Racks that a floor plan tells apart, each by a letter as well as by colour. */
export interface RackSort {
  readonly letter: string;
  readonly label: string;
  /** Kinds of pods; none for racks of switches. */
  readonly pods: readonly string[];
  /** Of the whole site. */
  readonly racks: number;
  /** IT power of a full rack as a band of {@link BANDS}, and the feeds; null where these are not the same for all. */
  readonly band: number | null;
  readonly feeds: string | null;
}

/** As many as there are colours that can be told apart. */
const MOST = 8;

/** Lower ends of the bands of power, in kilowatts of a rack. */
const BANDS = [0, 20, 50, 100, 200] as const;

const LETTERS = "ABCDEFGH";

/** The sorts of racks of a site: its kinds of pods, the last of very many together, and racks of switches. */
export function rackSorts({ pods, networkRacks, power }: Pick<SitePlan, "pods" | "networkRacks" | "power">): RackSort[] {
  const { shown, rest } = atMost(
    pods.filter(({ racks }) => racks > 0),
    MOST,
  );
  const sorts = shown.map(({ name, racks, kwPerRack, feeds }) => ({
    label: `pod ${name}`,
    pods: [name],
    racks,
    band: bandOf(kwPerRack),
    feeds: feeds.join(" + "),
  }));
  const others = { label: counted(rest.length, "other kind") + " of pods", pods: rest.map(({ name }) => name) };
  const racks = rest.reduce((sum, pod) => sum + pod.racks, 0);
  const all = [...sorts, ...(rest.length === 0 ? [] : [{ ...others, racks, band: null, feeds: null }])];
  const feeds = power.feeds.map(({ name }) => name).join(" + ");
  const ofSwitches = { letter: "S", label: "switches", pods: [], racks: networkRacks.count, band: null, feeds };
  return [
    ...all.map((sort, index) => ({ letter: LETTERS[index] ?? "", ...sort })),
    ...(networkRacks.count === 0 ? [] : [ofSwitches]),
  ];
}

/** A band of power as text. */
export function bandText(band: number): string {
  const [from = 0, to] = BANDS.slice(band);
  if (to === undefined) return `${thousands(from)} kW and more`;
  return band === 0 ? `below ${thousands(to)} kW` : `${thousands(from)} to ${thousands(to)} kW`;
}

function bandOf(kw: number): number {
  return BANDS.filter((from) => kw >= from).length - 1;
}
