import type { Feature, Image } from "write-excel-file/node";

/** Order of the elements of a font in the schema of Office (CT_Font); Excel repairs a file with another. */
const FONT_ORDER = ["b", "i", "strike", "u", "sz", "color", "name", "family", "scheme"];

/** Corrects what write-excel-file 4.1 writes against the schema of Office: the order of the elements of its fonts. */
export const officeFile: Feature<Image["content"]> = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform: (xml) => xml.replace(/(?<=<font>).*?(?=<\/font>)/g, sorted),
      },
    },
  },
};

function sorted(elements: string): string {
  const rank = (element: string) => FONT_ORDER.indexOf(/\w+/.exec(element)?.[0] ?? "");
  return (elements.match(/<[^>]*>/g) ?? []).sort((one, other) => rank(one) - rank(other)).join("");
}
