import lock from "../package-lock.json";

/** A package of the lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** Whether npm runs a script of it when it is installed. */
  readonly hasInstallScript: boolean;
  /** Whether it comes within the archive of another package. */
  readonly inBundle: boolean;
  /** Hash of its archive, as in a `script` element of HTML: `sha512-` and Base64. */
  readonly integrity: string;
}

interface Entry extends Partial<LockedPackage> {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const entries = Object.entries(lock.packages as Readonly<Record<string, Entry>>).filter(([path]) => path !== "");

const isOfDevelopment = ([, { dev, devOptional }]: readonly [string, Entry]) => dev === true || devOptional === true;

/** Packages that npm installs with gigasite: its own, and those that they need. */
export const INSTALLED: readonly LockedPackage[] = entries.filter((entry) => !isOfDevelopment(entry)).map(packageOf);

/** Packages that a checkout has in addition. */
export const DEVELOPMENT: readonly LockedPackage[] = entries.filter(isOfDevelopment).map(packageOf);

function packageOf([path, { name, version = "", license = "", integrity = "", ...own }]: [string, Entry]): LockedPackage {
  const folder = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return {
    name: name ?? folder,
    version,
    license,
    integrity,
    hasInstallScript: own.hasInstallScript === true,
    inBundle: own.inBundle === true,
  };
}
