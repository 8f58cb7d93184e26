import { Argument, Option } from "commander";
import { GigasiteError, nearest } from "../errors";

/** The argument that names the site file. */
export function siteArgument(): Argument {
  return new Argument("<site>", "path of the site file");
}

/** `--format`, one of those given; the first is the default. */
export function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", "form of the output")
    .choices(formats)
    .default(formats[0])
    .argParser((found: string) => {
      if (formats.includes(found)) return found;
      const near = nearest(found, formats);
      throw GigasiteError.of({
        code: "CALL001",
        path: "",
        message: "there is no such format",
        found,
        allowed: formats.join(", "),
        remedy: near === undefined ? "choose one of those" : `did you mean "${near}"?`,
      });
    });
}

/** `--phase`, which plans the site as it stands in one of its phases. */
export function phaseOption(): Option {
  return new Option("--phase <name>", "the site as it stands in this phase, instead of the whole");
}
