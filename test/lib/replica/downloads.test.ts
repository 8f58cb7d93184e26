import { DOWNLOADS, type Download } from "../../../lib/replica";

describe("the table of downloads", () => {
  it("has HTTPS addresses, and a check for each but the one key without a published fingerprint", () => {
    for (const [name, { url, sha256, fingerprint }] of Object.entries<Download>(DOWNLOADS)) {
      expect(url).toMatch(/^https:\/\//);
      const check = sha256 ?? fingerprint ?? "none";
      expect([name, check]).toEqual([
        name,
        expect.stringMatching(name === "lustreKey" ? /^none$/ : /^[0-9a-f]{64}$|^[0-9A-F]{40}$/),
      ]);
    }
  });
});
