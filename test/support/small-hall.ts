import type { CheckedSite } from "../../lib/model";
import { fabricsOf } from "../../lib/sizing/design/defaults";
import { layOut, type Layout, type Wiring } from "../../lib/sizing/hall/layout";
import { podsOf } from "../../lib/sizing/pod";

/** A site as one hall, with the wiring of its first fabric. */
export function hallOf({ site, catalog }: CheckedSite): { layout: Layout; wiring: Wiring } {
  const layout = layOut(site, fabricsOf(site, catalog), podsOf(site, catalog), catalog);
  const [wiring] = layout.wirings;
  if (!wiring) throw new Error("no fabric");
  return { layout, wiring };
}
