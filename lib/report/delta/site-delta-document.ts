import { API_VERSION } from "../../model";
import { rounded } from "../../formats/rounded";
import type { SiteDelta } from "./site-delta";
import { siteDeltaHeadline } from "./site-delta-headline";

/** A delta as a file: a stable contract, to which keys may be added. Unknown figures are null, never 0. */
export interface SiteDeltaDocument extends SiteDelta {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: "SiteDelta";
  /** The change in one line. */
  readonly headline: string;
}

/** The delta with its version and its headline; rounded, see {@link rounded}. */
export function siteDeltaDocument(delta: SiteDelta): SiteDeltaDocument {
  const { before, after, differs, ...changes } = delta;
  const headline = siteDeltaHeadline(delta);
  return rounded({ apiVersion: API_VERSION, kind: "SiteDelta", before, after, differs, headline, ...changes });
}
