import { packageVersion } from "../../../lib/process/version";
import manifest from "../../../package.json";

describe("packageVersion", () => {
  it("is the manifest's", () => {
    expect(packageVersion()).toBe(manifest.version);
  });
});
