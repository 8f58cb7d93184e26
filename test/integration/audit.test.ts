import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

// The registry is asked once for all packages.
jest.setTimeout(120_000);

const ROOT = resolve(__dirname, "../..");

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly isDirect: boolean }>>;
  readonly error?: unknown;
}

/** What the registry says of the packages that come with gigasite; undefined where it does not answer. */
function audit(): Audit | undefined {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--omit=peer", "--json"], { cwd: ROOT, encoding: "utf8" });
  try {
    const answer = JSON.parse(stdout) as Audit;
    return answer.vulnerabilities ? answer : undefined;
  } catch {
    return undefined;
  }
}

const answer = audit();
if (!answer) process.stderr.write("SKIPPED: the npm registry does not answer questions about advisories (npm audit)\n");

(answer ? describe : describe.skip)("the packages that come with gigasite", () => {
  it("have no known advisories", () => {
    expect(answer?.vulnerabilities).toEqual({});
  });
});
