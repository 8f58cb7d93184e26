import { readFileSync } from "node:fs";
import { GigasiteError, isMapping, kindOf, shown } from "../errors";

type Mapping = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of a CDK for Terraform project: from `cdktf.json`, and from the environment of its command. */
export interface Project {
  /** Context of the app. `site` is the path of the site file. */
  readonly context: Mapping;
  /** Output folder. */
  readonly output: string;
}

/** Default output folder. */
const DEFAULT_OUTPUT = "cdktf.out";

/**
 * The project in the current folder. Context and output in the environment, from `cdktf synth`, override `cdktf.json`.
 * @throws GigasiteError CALL001 if `cdktf.json` or the environment is not as CDK for Terraform writes it
 */
export function readProject(env: Environment, file = "cdktf.json"): Project {
  const { context = {}, output = DEFAULT_OUTPUT } = mappingIn(file, textOf(file) ?? "{}");
  if (!isMapping(context)) throw GigasiteError.of(wrongKind(`"context" in ${file}`, context, "a mapping"));
  if (typeof output !== "string" || output === "")
    throw GigasiteError.of(wrongKind(`"output" in ${file}`, output, "the path of a folder"));
  return { context: { ...context, ...contextIn(env) }, output: env["CDKTF_OUTDIR"] || output };
}

/**
 * The context that the command of CDK for Terraform passes to an app in the environment.
 * @throws GigasiteError CALL001 if it is not a JSON mapping
 */
export function contextIn(env: Environment): Mapping {
  return mappingIn("CDKTF_CONTEXT_JSON", env["CDKTF_CONTEXT_JSON"] || "{}");
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
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw GigasiteError.of({
      code: "CALL001",
      path: "",
      message: code === "EISDIR" ? `${file} is a folder` : `${file} cannot be read`,
      found: message,
      allowed: "a file with the settings of the project",
      remedy: `make ${file} a readable file, or remove it`,
    });
  }
}

function mappingIn(name: string, text: string): Mapping {
  const value = parsed(name, text);
  if (isMapping(value)) return value;
  throw GigasiteError.of(wrongKind(name, value, "a JSON mapping"));
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
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

function wrongKind(name: string, value: unknown, allowed: string) {
  return {
    code: "CALL001",
    path: "",
    message: `${name} is ${kindOf(value)}`,
    found: shown(value),
    allowed,
    remedy: `correct ${name}`,
  } as const;
}
