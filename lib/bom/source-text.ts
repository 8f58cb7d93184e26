import type { BomSource } from "./bom";

/** A source of prices as text, with its address in a form of the caller's. The user's own words stand alone. */
export function sourceText({ key, title, address }: BomSource, addressText: (address: string) => string): string {
  return address === "" ? key : `${key}: ${title}, ${addressText(address)}`;
}
