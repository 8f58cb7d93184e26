import { didYouMean, shown, type Problem } from "../errors";
import type { PartClass } from "./part";

/**
 * The problem of a part id that the catalog does not have.
 * @param near the id that was probably meant
 */
export function unknownPart(id: string, near: string | undefined, path: string): Problem {
  return {
    code: "PART001",
    path,
    message: "unknown part",
    found: shown(id),
    allowed: "an id listed by `gigasite parts`, or an own part of the site",
    remedy: didYouMean(near, "see `gigasite parts`, or define the part under `parts`"),
  };
}

/** The problem of a part of the wrong class for its key. */
export function wrongClass(id: string, found: PartClass, allowed: readonly PartClass[], path: string): Problem {
  const classes = allowed.join(" or ");
  return {
    code: "PART002",
    path,
    message: `this part is of class ${found}`,
    found: shown(id),
    allowed: `a part of class ${classes}`,
    remedy: `name a part of class ${classes}; \`gigasite parts\` lists them by class`,
  };
}
