import { siteStacks } from "../../stacks/site-stacks";
import { renderBom } from "../bom";
import { loadSite, withPlaces } from "../model";
import type { StackJson } from "../rules/cloud/stack-json";
import { synthToJson } from "./synth-to-json";

/** The generated stacks of a site by id, and its bill of materials. */
export interface SiteSnapshot {
  readonly stacks: Readonly<Record<string, StackJson>>;
  /** The content of `bom.json`. */
  readonly bom: Readonly<Record<string, unknown>>;
}

/**
 * The stacks and the bill of a site file as plain data for a snapshot test. The same file gives the same data on every
 * machine; changes in gigasite, its catalog or its prices show as a difference to review.
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
 * @param file path of the site file, relative to the working directory
 * @throws GigasiteError with all problems of the file and the site
 */
export function siteSnapshot(file: string): SiteSnapshot {
  return withPlaces(file, () => {
    const checked = loadSite(file);
    const bills: string[] = [];
    const stacks = synthToJson((app) => void bills.push(renderBom(siteStacks(app, checked).report.bom, "json")));
    return { stacks, bom: JSON.parse(bills.join("")) as SiteSnapshot["bom"] };
  });
}
