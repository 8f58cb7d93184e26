import { Option } from "commander";
import { attempt } from "../errors";
import { phaseNames } from "../model";
import { completedFrom } from "./completion-values";

/** `--phase`, which limits the result to the parts in service in a phase of the site. */
export function phaseOption(): Option {
  return phaseNameOption("--phase", "site as in service in this phase (default: the complete site)");
}

/** An option with the name of a phase of the site. */
export function phaseNameOption(flag: string, description: string): Option {
  const values = ([site]: readonly string[]) =>
    (site === undefined ? undefined : attempt(() => phaseNames(site)).value) ?? [];
  return completedFrom(new Option(`${flag} <name>`, description), (given) => ({ values: values(given) }));
}
