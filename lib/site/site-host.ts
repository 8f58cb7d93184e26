import type { IConstruct } from "constructs";
import { GigasiteError } from "../errors";
import type { PlanDocument } from "../report";
import type { SitePart } from "./site-part";

const HOST = Symbol.for("gigasite/site-host");

/** What the parts of a site need of the stack they stand in. A trait, so that it holds across copies of the package. */
export interface SiteHost {
  /** @throws GigasiteError MODEL002 if the site is already planned */
  add(part: SitePart): void;
  /** The plan of the whole site as `plan.json` has it; asking for it closes the site. */
  readonly document: PlanDocument;
}

/** Makes a construct the host of all parts below it. */
export function markSiteHost(construct: IConstruct & SiteHost): void {
  Object.defineProperty(construct, HOST, { value: construct });
}

/**
 * The nearest host above a construct.
 * @throws GigasiteError MODEL001 if there is none
 */
export function siteHostOf(construct: IConstruct): SiteHost {
  const scopes = construct.node.scopes.reverse() as { readonly [HOST]?: SiteHost }[];
  const host = scopes.map((scope) => scope[HOST]).find((found) => found !== undefined);
  if (host) return host;
  throw GigasiteError.of({
    code: "MODEL001",
    path: construct.node.path,
    message: "a part of a site must stand in a SiteStack",
    found: construct.constructor.name,
    allowed: "a scope that is a SiteStack or stands in one",
    remedy: `pass the SiteStack as the first argument: new ${construct.constructor.name}(site, "${construct.node.id}", ...)`,
  });
}
