import { siteStacks } from "../../stacks/site-stacks";
import { renderBom } from "../bom";
import { loadSite } from "../model";
import { reportSite } from "../report";
import type { StackJson } from "./stack-json";
import { synthToJson } from "./synth-to-json";

/** What a site comes to: its generated stacks by id, and its bill of materials. */
export interface SiteSnapshot {
  readonly stacks: Readonly<Record<string, StackJson>>;
  /** The content of `bom.json`. */
  readonly bom: Readonly<Record<string, unknown>>;
}

/**
 * Everything that a change to a site file can change, as plain data for a snapshot test. The same file gives the same
 * data on every machine; a new version of gigasite, its catalog or its prices shows as a difference to review.
 *
 * ```ts
 * import { checkReferences, siteSnapshot } from "gigasite/testing";
 *
 * test("the site is as reviewed", () => {
 *   const { stacks, bom } = siteSnapshot("sites/colossus-1.yaml");
 *   expect(stacks).toMatchSnapshot();
 *   expect(bom).toMatchSnapshot();
 *   expect(checkReferences(stacks)).toEqual([]);
 * });
 * ```
 *
 * @param file path of the site file, from the working folder
 * @throws GigasiteError for what is wrong with the file or the site
 */
export function siteSnapshot(file: string): SiteSnapshot {
  const checked = loadSite(file);
  const stacks = synthToJson((app) => siteStacks(app, checked));
  return { stacks, bom: JSON.parse(renderBom(reportSite(checked).bom, "json")) as SiteSnapshot["bom"] };
}
