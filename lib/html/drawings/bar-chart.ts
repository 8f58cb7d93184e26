import { maxOf, round } from "../../units";
import { markup, type Markup } from "../markup";
import { label, svg } from "./svg";

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The figure with its unit. */
  readonly text: string;
  /** Bounds of the figure, drawn as a line over the end of the bar. */
  readonly bounds?: { readonly low: number; readonly high: number };
}

/** Narrower than drawings, so that two charts fit side by side. */
const WIDTH = 600;
const LEFT = 84;
const STEP = 34;
/** Space to the right of the longest bar for its figure. */
const LENGTH = 360;

/** Bars of one unit starting at 0, each with its figure. */
export function barChart(id: string, title: string, bars: readonly Bar[]): Markup {
  const most = maxOf(
    bars.map(({ value, bounds }) => bounds?.high ?? value),
    Number.MIN_VALUE,
  );
  const xOf = (value: number) => round(LEFT + (Math.max(0, value) / most) * LENGTH, 1);
  const drawn = bars.map(({ name, value, text, bounds }, index) => {
    const y = index * STEP + 4;
    const end = xOf(bounds?.high ?? value);
    const [low, high] = bounds ? [xOf(bounds.low), xOf(bounds.high)] : [0, 0];
    const path = `M${low} ${y + 11}H${high}M${low} ${y + 6}v10M${high} ${y + 6}v10`;
    const range = bounds ? markup`<path class="range" d="${path}"/>` : null;
    const bar = markup`<rect class="bar" x="${LEFT}" y="${y}" width="${xOf(value) - LEFT}" height="22"/>`;
    return [label(0, y + 16, name, { width: LEFT - 10 }), bar, range, label(end + 10, y + 16, text)];
  });
  return svg(id, {
    title,
    description: bars.map(({ name, text }) => `${name}: ${text}`).join("; "),
    width: WIDTH,
    height: Math.max(1, bars.length) * STEP,
    content: drawn,
  });
}
