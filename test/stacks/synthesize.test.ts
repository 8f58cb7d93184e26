import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "cdktf";
import { synthesize } from "../../stacks/synthesize";
import { SiteStack } from "../../stacks/site-stack";
import { ComputePod, PowerFeed } from "../../lib/site";
import { tempFolder } from "../support/temp-folder";

const folder = tempFolder();
const { CDKTF_OUTDIR } = process.env as { CDKTF_OUTDIR?: string };
const { exitCode } = process;
let count = 0;

/** Runs an app with an output folder of its own. */
async function ran(addStacks: (app: App) => unknown, output = join(folder, String(++count))) {
  let stderr = "";
  const write = jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  process.env["CDKTF_OUTDIR"] = output;
  const isWritten = await synthesize(addStacks);
  write.mockRestore();
  const code = process.exitCode;
  process.exitCode = exitCode;
  return { output, isWritten, stderr, code };
}

function addSite(app: App): SiteStack {
  const site = new SiteStack(app, "small");
  new PowerFeed(site, "grid", { kind: "utility", capacity: "1 kW" });
  new ComputePod(site, "h100", { node: "supermicro-4u-hgx-h100" });
  return site;
}

function dependOnEachOther(app: App): void {
  const [one, other] = [new SiteStack(app, "one"), new SiteStack(app, "other")];
  one.addDependency(other);
  other.addDependency(one);
}

describe("synthesize", () => {
  afterAll(() => {
    if (CDKTF_OUTDIR === undefined) delete process.env["CDKTF_OUTDIR"];
    else process.env["CDKTF_OUTDIR"] = CDKTF_OUTDIR;
  });

  it("writes stacks and reports of all sites, and prints the warnings", async () => {
    const { output, isWritten, stderr, code } = await ran(addSite);
    expect({ isWritten, code }).toEqual({ isWritten: true, code: exitCode });
    expect(readdirSync(output).sort()).toEqual(["manifest.json", "reports", "stacks"]);
    expect(readdirSync(join(output, "reports/small"))).toContain("report.html");
    expect(stderr).toMatch(/^small: (warning|error) \w+ at /);
  });

  it.each<[string, (app: App) => unknown, RegExp]>([
    [
      "two constructs of one name",
      (app) => new ComputePod(addSite(app), "h100", { node: "x" }),
      /^error MODEL010 at small\/h100: /,
    ],
    ["a stack whose id is no file name", (app) => new SiteStack(app, "../a"), /^error MODEL010: /],
    ["a stack named like a property", (app) => new SiteStack(app, "constructor"), /^error MODEL010: /],
    ["a wrong site", (app) => new SiteStack(app, "no-pods"), /^error SITE0\d\d at pods: /],
    ["what the library rejects", dependOnEachOther, /^error MODEL009: /],
    [
      "an error of the program",
      () => Promise.reject(new TypeError("no")),
      /^internal error: no \(a bug in this app or gigasite/,
    ],
  ])("prints one message for %s, and writes nothing", async (_, addStacks, message) => {
    const { output, isWritten, stderr, code } = await ran(addStacks);
    expect({ isWritten, code }).toEqual({ isWritten: false, code: 1 });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(output)).toBe(false);
  });

  it("restores the former files of a killed run first, also where it fails itself", async () => {
    const { output } = await ran(addSite);
    mkdirSync(join(output, ".gigasite/old"), { recursive: true });
    writeFileSync(join(output, ".gigasite/old/manifest.json"), "old");
    writeFileSync(
      join(output, ".gigasite/journal.json"),
      JSON.stringify({ old: ["manifest.json"], added: ["stacks/new/x"] }),
    );
    const { code } = await ran((app) => new SiteStack(app, "no-pods"), output);
    expect(code).toBe(1);
    expect(readdirSync(output).sort()).toEqual(["manifest.json", "reports", "stacks"]);
  });
});
