import type manifest from "../package.json";
import { DEVELOPMENT, INSTALLED } from "./installed-packages";
import { page, table } from "./page";

/** Purpose of each package that is installed with gigasite. */
const PURPOSES: Readonly<Record<keyof typeof manifest.dependencies, string>> = {
  "@cyclonedx/cyclonedx-library": "bill of materials as CycloneDX",
  commander: "arguments of the command",
  picocolors: "colors of the terminal",
  "string-width": "widths of tables in a terminal",
  "write-excel-file": "XLSX files",
  yaml: "site files",
  zod: "checks of site files",
};

/** Development packages that run a script when they are installed, each with its effect. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  "@parcel/watcher": "builds the watcher of `cdktf watch` where no binary for the platform is published",
  "@swc/core": "checks that the compiler for the platform is there",
  "unrs-resolver": "checks that the module resolver of Jest for the platform is there",
};

/** An advisory about a package that `cdktf` carries in its own archive, where no `overrides` of npm can replace it. */
interface Advisory {
  readonly name: string;
  /** First versions without the fault; the versions that `cdktf` carries are older. */
  readonly fixedIn: string;
  readonly ids: string;
  readonly fault: string;
}

/** GitHub's advisories, read on {@link READ_ON}. */
const ADVISORIES: readonly Advisory[] = [
  {
    name: "brace-expansion",
    fixedIn: "2.1.4",
    ids: "CVE-2025-5889, CVE-2026-33750, CVE-2026-13149, CVE-2026-14257",
    fault: "a crafted pattern takes all time or memory",
  },
  {
    name: "glob",
    fixedIn: "10.5.0",
    ids: "CVE-2025-64756",
    fault: "its own command passes file names to a shell; the library does not",
  },
  {
    name: "lodash",
    fixedIn: "4.18.0",
    ids: "CVE-2025-13465, CVE-2026-2950",
    fault: "`_.unset` and `_.omit` with a crafted path delete properties of prototypes",
  },
  { name: "minimatch", fixedIn: "5.1.8 and 9.0.7", ids: "CVE-2026-27904", fault: "a crafted pattern takes all time" },
];

const READ_ON = "2026-12-01";

/** The page on the packages that are installed with gigasite and on those of a checkout. */
export function packagesPage(): string {
  const purposes: Readonly<Record<string, string>> = PURPOSES;
  const installed = INSTALLED.map(({ name, version, license }) => [
    name,
    version,
    license,
    purposes[name] ?? "used by one of these packages",
  ]);
  const scripts = DEVELOPMENT.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => [
    name,
    INSTALL_SCRIPTS[name] ?? "not reviewed",
  ]);
  const advisories = ADVISORIES.map(({ name, ids, fixedIn, fault }) => [name, carried(name), fixedIn, ids, fault]);
  return page(
    "Packages",
    "The packages that are installed with gigasite, their licenses, their installation scripts, and known faults that no update can fix.",
    [
      `## Installed with gigasite

No package here runs a script when it is installed, and gigasite itself has none. The package contains its own bill of materials as CycloneDX, \`dist/sbom.cdx.json\`.

${table(["Package", "Version", "License", "Purpose"], installed)}`,
      `\`cdktf\`, \`cdktn\`, \`constructs\` and the bindings for AWS are installed only in projects that synthesize stacks ([engines](engines.md)).`,
      `## Scripts of development packages

In a checkout, these development packages have a script for their installation; \`npm ci --ignore-scripts\` works as well.

${table(["Package", "Effect of its script"], scripts)}`,
      `## Packages inside \`cdktf\`

\`cdktf\` ${carrier()} contains copies of other packages in its archive, so that neither \`npm audit fix\` nor \`overrides\` can replace them; \`cdktf\` is archived and gets no further version. These have published advisories (read on ${READ_ON}):

${table(["Package", "Carried", "Fixed in", "Advisories", "Fault"], advisories)}

All of them are loaded by \`archiver\`, which \`cdktf\` uses for assets of the kind archive (\`TerraformAsset\` with \`AssetType.ARCHIVE\`). gigasite creates no assets: no text of a site file, campus file or price book reaches them. A program that adds such assets must not take their paths from untrusted input. \`cdktn\` carries none of the four.`,
    ].join("\n\n"),
  );
}

function carried(name: string): string {
  const versions = DEVELOPMENT.filter((each) => each.inBundle && each.name === name).map(({ version }) => version);
  return [...new Set(versions)].join(", ") || "none";
}

function carrier(): string {
  return DEVELOPMENT.find(({ name }) => name === "cdktf")?.version ?? "";
}
