import type { IConstruct } from "constructs";
import { GigasiteError } from "../errors";
import type { PlanDocument } from "../report";
import type { SiteEntry } from "./site-section";

const HOST = Symbol.for("gigasite/site-host");

/** The interface of a stack for its site parts. A trait, so that it works across copies of the package. */
export interface SiteHost {
  /** @throws GigasiteError MODEL002 if the site is already planned */
  add(part: SiteEntry): void;
  /** The plan of the whole site, as in `plan.json`. Reading it closes the site. */
  readonly document: PlanDocument;
}

/** Marks a construct as the host of all parts below it. */
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
    message: "a site part must be inside a SiteStack",
    found: construct.constructor.name,
    allowed: "a SiteStack, or a scope inside one",
    remedy: `pass the SiteStack as the first argument: new ${construct.constructor.name}(site, "${construct.node.id}", ...)`,
  });
}
