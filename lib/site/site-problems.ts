import type { Problem } from "../errors";
import type { SitePart } from "./site-part";

/** A part that comes after the site's plan was asked for. */
export function siteIsClosed(part: SitePart): Problem {
  return {
    code: "MODEL002",
    path: part.node.path,
    message: "the site is already planned, and its plan holds for all that stands in it",
    found: part.constructor.name,
    allowed: "parts that are made before the plan is asked for",
    remedy: "make this part before the first use of `plan`, and before the site is passed to a Replica",
  };
}

/** A second part of a kind that a site has one of. */
export function onlyOne(part: SitePart, first: SitePart): Problem {
  return {
    code: "MODEL004",
    path: part.node.path,
    message: `a site has one ${part.constructor.name}`,
    found: `"${first.name}" and "${part.name}"`,
    allowed: "one",
    remedy: "leave one of them out",
  };
}
