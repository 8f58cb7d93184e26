import type { App } from "cdktf";
import type { CheckedSite } from "../lib/model";
import { Replica, replicaId } from "./replica";
import { SiteStack } from "./site-stack";

/**
 * All stacks of a site described elsewhere, such as in a file: the site's stack and those of its replica, if it has one.
 * @returns the site's stack
 * @throws GigasiteError if the replica cannot be rented
 */
export function siteStacks(app: App, checked: CheckedSite): SiteStack {
  const site = SiteStack.fromSite(app, checked);
  const { name, replica } = checked.site;
  if (replica) new Replica(app, replicaId(name, replica), { site, ...replica });
  return site;
}
