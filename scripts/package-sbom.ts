import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import manifest from "../package.json";
import { INSTALLED, type LockedPackage } from "./installed-packages";

/**
 * The bill of materials of the package itself: the packages that npm installs with it, as CycloneDX 1.6. It has neither serial number
 * nor time: the same lock file gives the same bytes.
 */
export function packageSbom(): string {
  const { name, version, license } = manifest;
  const component = componentOf({ name, version, license, integrity: "" });
  const components = INSTALLED.map(componentOf);
  for (const each of components) component.dependencies.add(each.bomRef);
  const document = new Models.Bom({
    metadata: new Models.Metadata({ component }),
    components: new Models.ComponentRepository(components),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(document, { sortLists: true, space: 2 })}\n`;
}

type Described = Pick<LockedPackage, "name" | "version" | "license" | "integrity">;

function componentOf({ name, version, license, integrity }: Described): Models.Component {
  const [, base64 = ""] = /^sha512-(.*)$/.exec(integrity) ?? [];
  const hash: [Enums.HashAlgorithm, string][] =
    base64 === "" ? [] : [[Enums.HashAlgorithm["SHA-512"], Buffer.from(base64, "base64").toString("hex")]];
  const [group, short] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return new Models.Component(Enums.ComponentType.Library, short ?? name, {
    bomRef: `${name}@${version}`,
    ...(group === undefined ? {} : { group }),
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(license)]),
    hashes: new Models.HashDictionary(hash),
  });
}
