import type { BomSource } from "./bom";

/** A price source as text, with its address as formatted by the caller. A user's own source is its key alone. */
export function sourceText({ key, title, address }: BomSource, addressText: (address: string) => string): string {
  return address === "" ? key : `${key}: ${title}, ${addressText(address)}`;
}
