import { pathOf, type Keys } from "./problem";

/** A result that cannot be right: a defect of gigasite, and not of the input. The command ends with exit code 70. */
export class DefectError extends Error {
  /** Path of the key in the result, such as `power.feeds[0].loadKw`. */
  readonly path: string;

  constructor(result: string, keys: Keys, fault: string) {
    super(`${result} is wrong at ${pathOf(keys)}: ${fault}`);
    this.name = "DefectError";
    this.path = pathOf(keys);
  }
}
