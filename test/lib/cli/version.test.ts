import { packageVersion } from "../../../lib/cli/version";
import manifest from "../../../package.json";

describe("packageVersion", () => {
  it("is the manifest's", () => {
    expect(packageVersion()).toBe(manifest.version);
  });
});
