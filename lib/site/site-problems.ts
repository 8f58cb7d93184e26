import type { Problem } from "../errors";
import type { SitePart } from "./site-part";

/** A part added after the site was planned. */
export function siteIsClosed(part: SitePart): Problem {
  return {
    code: "MODEL002",
    path: part.node.path,
    message: "the site is already planned and takes no further parts",
    found: part.constructor.name,
    allowed: "parts created before the site is planned",
    remedy: "create this part before the first use of `plan`, and before you pass the site to a Replica",
  };
}

/** A second part of a kind that a site may have only once. */
export function onlyOne(part: SitePart, first: SitePart): Problem {
  return {
    code: "MODEL004",
    path: part.node.path,
    message: `a site may have only one ${part.constructor.name}`,
    found: `"${first.name}" and "${part.name}"`,
    allowed: "one",
    remedy: "remove one of them",
  };
}
