import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageSbom } from "./package-sbom";

/** Writes the bill of materials of the package into `dist`; npm runs it before `npm pack` and `npm publish`. */
writeFileSync(join(__dirname, "../dist/sbom.cdx.json"), packageSbom());
