import { join } from "node:path";
import { packageVersion } from "../../../lib/cli/version";
import manifest from "../../../package.json";

describe("packageVersion", () => {
  it("is the manifest's, however deep the caller lies", () => {
    expect(packageVersion()).toBe(manifest.version);
    expect(packageVersion(join(__dirname, "not/there"))).toBe(manifest.version);
  });
});
