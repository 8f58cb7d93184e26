import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import manifest from "../package.json";
import { DEVELOPMENT, INSTALLED } from "../scripts/installed-packages";
import { packageSbom } from "../scripts/package-sbom";
import { packagesPage } from "../scripts/packages-page";

/** Licenses under which a package may come with gigasite: those that ask for no more than a notice. */
const FOR_USERS = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

/** The same for what only a checkout has, which nobody passes on. */
const FOR_DEVELOPMENT = [
  ...FOR_USERS,
  ...["(MIT OR CC0-1.0)", "(MIT OR GPL-3.0-or-later)", "Apache-2.0 AND MIT", "CC-BY-4.0", "CC0-1.0", "MPL-2.0"],
  ...["Public Domain", "Python-2.0", "Unlicense"],
];

describe("the packages", () => {
  it("come with gigasite under licenses that ask for no more than a notice", () => {
    expect(INSTALLED.filter(({ license }) => !FOR_USERS.includes(license))).toEqual([]);
    expect(INSTALLED.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  });

  it("of a checkout have known licenses", () => {
    expect(DEVELOPMENT.filter(({ license }) => !FOR_DEVELOPMENT.includes(license))).toEqual([]);
  });

  it("run no script when gigasite is installed, and in a checkout only those that the documentation explains", () => {
    expect(INSTALLED.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
    expect(packagesPage()).not.toContain("not reviewed");
  });

  it("are pinned by a hash, but for those in the archive of another", () => {
    const unpinned = [...INSTALLED, ...DEVELOPMENT].filter(({ integrity, inBundle }) => integrity === "" && !inBundle);
    expect(unpinned).toEqual([]);
  });
});

describe("the bill of materials of the package", () => {
  it("has what npm installs with it, as the schema of CycloneDX 1.6 demands", async () => {
    const text = packageSbom();
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    const { components } = JSON.parse(text) as { components: { purl: string; hashes: unknown[] }[] };
    expect(components.map(({ purl }) => purl).sort()).toEqual(
      INSTALLED.map(({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`).sort(),
    );
    expect(components.every(({ hashes }) => hashes.length === 1)).toBe(true);
  });
});
