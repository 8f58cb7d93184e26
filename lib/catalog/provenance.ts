import { z } from "zod";
import { lineSchema } from "../schema/line";
import { listOf } from "../schema/collection";

/**
 * How well a figure is known.
 *
 * - `verified`: the originating document or machine-generated vendor data was read
 * - `secondary`: a third-party text that reports or cites the origin was read
 * - `derived`: arithmetic on sourced figures
 * - `unverified`: general knowledge, an estimate, or only a headline was seen
 * - `stated`: the user's own figure, from the site file or a price book
 */
export const statusSchema = z.enum(["verified", "secondary", "derived", "unverified", "stated"]);
export type Status = z.output<typeof statusSchema>;

/** The date of a figure as well as it is known: `2026-11-22`, `2024-08` or `2025`. */
export const dateSchema = () =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .meta({ $comment: "a date: YYYY-MM-DD, YYYY-MM or YYYY", examples: ["2026-11-22"] });

/** The key of a figure in a part or an instance type. */
export const figureKeySchema = () =>
  z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/)
    .meta({ $comment: "a key of the part: letters, digits and hyphens, such as maximum", examples: ["maximum"] });

/** Where one figure comes from, where that differs from its part's own provenance. */
export const figureProvenanceSchema = z.strictObject({
  status: statusSchema.optional().describe("How well the figure is known."),
  sources: listOf(lineSchema()).optional().describe("Sources of the figure."),
  asOf: dateSchema().optional().describe("Date of the figure."),
  note: lineSchema().optional().describe("Remark for readers of the figure."),
});
export type FigureProvenance = z.output<typeof figureProvenanceSchema>;

/** Where a figure comes from: its status, the keys of its sources, and its date, which is empty where it is not known. */
export interface Provenance {
  readonly status: Status;
  readonly sources: readonly string[];
  readonly asOf: string;
  readonly note?: string;
}

/** A source in `data/sources.json`: a document or another origin of figures. */
export interface Source {
  readonly title: string;
  /** An address, or why there is none. */
  readonly address: string;
}

/** Origin of the figures of a part. */
interface Described {
  readonly status?: Status;
  readonly sources?: readonly string[];
  readonly asOf?: string;
  readonly note?: string;
  readonly figures?: Readonly<Record<string, FigureProvenance>>;
}

/** Where a figure of a part comes from; without a figure, the part as a whole. */
export function provenanceOf(part: Described, figure?: string): Provenance {
  const own = figure === undefined ? undefined : part.figures?.[figure];
  // A user's figure over one of the catalog owes nothing to the catalog's sources.
  const rest: Described = own?.status === "stated" ? {} : part;
  const note = own?.note ?? rest.note;
  return {
    status: own?.status ?? rest.status ?? "stated",
    sources: own?.sources ?? rest.sources ?? [],
    asOf: own?.asOf ?? rest.asOf ?? "",
    ...(note === undefined ? {} : { note }),
  };
}
