import type { BomSource } from "../bom";

/** A price source as text. A user's own source is its key alone. */
export function sourceText({ key, title, address }: BomSource): string {
  return address === "" ? key : `${key}: ${title}, ${address}`;
}
