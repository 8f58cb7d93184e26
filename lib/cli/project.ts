import { readFileSync } from "node:fs";
import { GigasiteError } from "../errors";

/** Settings of a CDK for Terraform project: from `cdktf.json`, and from the environment of its command. */
export interface Project {
  /** Context of the app. `site` is the path of the site file. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Output folder. */
  readonly output: string;
}

/**
 * The project in the current folder. Context and output in the environment, from `cdktf synth`, override `cdktf.json`.
 * @throws GigasiteError CALL001 if `cdktf.json` is not JSON
 */
export function readProject(env: Readonly<Record<string, string | undefined>>, file = "cdktf.json"): Project {
  const { context, output } = parsed(file, textOf(file) ?? "{}") as Partial<Project>;
  return {
    context: { ...context, ...(parsed("CDKTF_CONTEXT_JSON", env["CDKTF_CONTEXT_JSON"] ?? "{}") as object) },
    output: env["CDKTF_OUTDIR"] ?? output ?? "cdktf.out",
  };
}

/**
 * Path of the site file: the argument, otherwise `site` in the context of the project.
 * @throws GigasiteError CALL001 if there is neither
 */
export function siteFileOf(argument: string | undefined, { context }: Project): string {
  const file = argument ?? context["site"];
  if (typeof file === "string") return file;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "missing site file",
    ...(file === undefined ? {} : { found: JSON.stringify(file) }),
    allowed: "the path of a site file",
    remedy: 'pass it as the argument, or set it in cdktf.json: "context": { "site": "sites/my-site.yaml" }',
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw GigasiteError.of({
      code: "CALL001",
      path: "",
      message: `${name} is not valid JSON`,
      found: error.message,
      remedy: `correct ${name}`,
    });
  }
}
