import type { Note } from "../../formats/section";
import type { BomSource } from "../bom";

/** A price source in a report. A user's own source is its key alone. */
export function sourceNote({ key, title, address }: BomSource): Note {
  return address === "" ? key : { text: `${key}: ${title}`, address };
}
