import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cachePath, makeOnce } from "./cache";

/** An engine that runs the stacks, built from the Go module proxy. */
interface Engine {
  readonly name: string;
  readonly version: string;
  /** Go module, and the folder of its command. */
  readonly module: string;
  readonly command: string;
  readonly replace?: string;
}

/** The oldest Terraform that the stacks support, and OpenTofu. Later versions of Terraform do not build from the proxy. */
export const ENGINES: readonly Engine[] = [
  { name: "terraform", version: "1.5.7", module: "github.com/hashicorp/terraform", command: "" },
  {
    name: "tofu",
    version: "1.12.6",
    module: "github.com/opentofu/opentofu",
    command: "/cmd/tofu",
    replace: "github.com/hashicorp/hcl/v2 v2.20.1 => github.com/opentofu/hcl/v2 v2.20.2-0.20251021132045-587d123c2828",
  },
];

/** Where the program of an engine is, once it is built. */
export function programOf({ name, version }: Engine): string {
  return cachePath("engines", `${name}-${version}`);
}

function build({ version, module, command, replace }: Engine, program: string): void {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-engine-"));
  try {
    const lines = ["module engine", "go 1.24", `require ${module} v${version}`, ...(replace ? [`replace ${replace}`] : [])];
    writeFileSync(join(folder, "go.mod"), `${lines.join("\n")}\n`);
    const flags = `-s -w -X ${module}/version.dev=no`; // without it the version is 1.5.7-dev, which no constraint admits
    const call = ["build", "-mod=mod", "-ldflags", flags, "-o", program, module + command];
    const { status, error, stderr } = spawnSync("go", call, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(error?.message ?? stderr.trim().split("\n").at(-1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds the engines that the cache lacks: `npm run engines`. It takes minutes each, once. */
function main(): void {
  for (const engine of ENGINES) {
    const label = `${engine.name} ${engine.version}`;
    try {
      makeOnce(programOf(engine), (program) => build(engine, program));
      console.log(`${label}: ${programOf(engine)}`);
    } catch (error) {
      console.error(`SKIPPED: ${label} cannot be built: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

if (require.main === module) main();
