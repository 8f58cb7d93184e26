import { markup, type Content, type Markup } from "../markup";

/** Width of drawings in SVG units; the page scales them, but not below a legible size. */
export const WIDTH = 920;

/** Height of a line of text, and the mean width of a character of it. */
const LINE = 16;
const CHARACTER = 7.2;

export interface Drawing {
  /** Title and content for screen readers. */
  readonly title: string;
  readonly description: string;
  readonly height: number;
  /** @default {@link WIDTH} */
  readonly width?: number;
  readonly content: Content;
}

/** A drawing as SVG in the page, described for readers who do not see it. */
export function svg(id: string, { title, description, height, width = WIDTH, content }: Drawing): Markup {
  return markup`<svg viewBox="0 0 ${width} ${height}" class="${width < WIDTH ? "narrow" : ""}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    ${content}
  </svg>`;
}

/** A line of text, cut to a width; the whole of it is shown on hovering then. */
export function label(x: number, y: number, text: string, { width = WIDTH, kind = "" } = {}): Markup {
  const fits = Math.max(1, Math.floor(width / CHARACTER));
  const cut = text.length > fits;
  const shown = cut ? `${text.slice(0, fits - 1)}…` : text;
  return markup`<text x="${x}" y="${y}" class="${kind}">${cut ? markup`<title>${text}</title>` : null}${shown}</text>`;
}

/** A label over lines, with a background. */
export function labelOnGround(x: number, y: number, text: string): Markup {
  const width = text.length * CHARACTER + 8;
  return markup`<rect class="ground" x="${x - 4}" y="${y - 13}" width="${width}" height="18"/>${label(x, y, text)}`;
}

/** A frame with lines of text in it, the first of them in bold. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** Utilization of the capacity, drawn as a bar; null or undefined for no bar. */
  readonly use?: number | null;
  readonly kind?: string;
}

export function box({ x, y, width, lines, use = null, kind = "box" }: Box): Markup {
  const text = lines.map((line, index) =>
    label(x + 10, y + 19 + index * LINE, line, { width: width - 16, kind: index === 0 ? "strong" : "" }),
  );
  const height = boxHeight(lines.length, use !== null);
  const bar = use === null ? null : useBar(x + 10, y + height - 13, width - 20, use);
  return markup`<g><rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>${text}${bar}</g>`;
}

/** Height of a box with the given number of text lines, and a bar below them. */
export function boxHeight(lines: number, bar = false): number {
  return lines * LINE + 12 + (bar ? 12 : 0);
}

/** A utilization bar, in another colour above 100 %. The figure is in the text next to it. */
function useBar(x: number, y: number, width: number, use: number): Markup {
  const bar = (kind: string, length: number) =>
    markup`<rect class="${kind}" x="${x}" y="${y}" width="${length}" height="6"/>`;
  return markup`${bar("track", width)}${bar(use > 1 ? "over" : "used", width * Math.min(1, Math.max(0, use)))}`;
}

/** A line along points. */
export function line(kind: string, ...points: readonly (readonly [x: number, y: number])[]): Markup {
  return markup`<polyline class="${kind}" points="${points.map(([x, y]) => markup`${x},${y} `)}" />`;
}

/** Positions of equal width, side by side with gaps between them. */
export function places(count: number, x: number, width: number, gap: number): { x: number; width: number }[] {
  const each = (width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ x: x + index * (each + gap), width: each }));
}
