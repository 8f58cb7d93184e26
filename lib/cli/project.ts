import { readFileSync } from "node:fs";
import { GigasiteError } from "../errors";

/** What a project of CDK for Terraform states in `cdktf.json`, and its command in the environment. */
export interface Project {
  /** Context of the app. `site` is the path of the site file. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Folder for what is generated. */
  readonly output: string;
}

/**
 * The project in the working folder. `cdktf synth` passes context and output in the environment, which wins;
 * a program that is run directly must read them itself.
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
 * Path of the site file: the argument, else the project's.
 * @throws GigasiteError CALL001 if there is neither
 */
export function siteFileOf(argument: string | undefined, { context }: Project): string {
  const file = argument ?? context["site"];
  if (typeof file === "string") return file;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "no site file is named",
    ...(file === undefined ? {} : { found: JSON.stringify(file) }),
    allowed: "the path of a site file",
    remedy: 'name it as the argument, or in cdktf.json: "context": { "site": "sites/my-site.yaml" }',
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
