import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** Runs `npm run test:apply` where no Terraform can be found. */
function apply(endpoint?: string) {
  const argv = [join(ROOT, "node_modules/ts-node/dist/bin.js"), "scripts/apply.ts"];
  const env = { PATH: "", ...(endpoint === undefined ? {} : { AWS_ENDPOINT_URL: endpoint }) };
  return spawnSync(process.execPath, argv, { cwd: ROOT, env, encoding: "utf8" });
}

describe("npm run test:apply", () => {
  it.each<[string, string | undefined, string]>([
    ["no emulator is named", undefined, "AWS_ENDPOINT_URL is not set"],
    ["what is named is no address", "localhost", "AWS_ENDPOINT_URL is not an address"],
    ["it is AWS itself", "https://ec2.us-east-2.amazonaws.com", "AWS_ENDPOINT_URL is AWS itself"],
  ])("fails before it does anything where %s", (_, endpoint, message) => {
    expect(apply(endpoint)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(message) });
  });

  it("fails with the sum of its steps, and destroys what it began", () => {
    const { status, stdout } = apply("http://localhost:1");
    expect(status).toBe(1);
    expect(stdout).toBe("FAIL  colossus-1-aws-network  init\nFAIL  colossus-1-aws-network  destroy\n0 passed, 2 failed\n");
  });
});
