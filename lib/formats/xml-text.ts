import { printable } from "../errors";

/**
 * Text as HTML, SVG and XML show it, in an element or in a quoted attribute. Hidden characters become dots, which no
 * document of XML may have.
 */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
