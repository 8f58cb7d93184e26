import type { App } from "cdktf";
import type { CheckedSite } from "../lib/model";
import { Replica, replicaId } from "./replica";
import { SiteStack } from "./site-stack";

/**
 * All stacks of a site that is described elsewhere, such as in a file: its own, and those of its replica where it has one.
 * @returns the site's own stack
 * @throws GigasiteError for what cannot be rented
 */
export function siteStacks(app: App, checked: CheckedSite): SiteStack {
  const site = SiteStack.fromSite(app, checked);
  const { name, replica } = checked.site;
  if (replica) new Replica(app, replicaId(name, replica), { site, ...replica });
  return site;
}
