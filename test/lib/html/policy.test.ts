import { createHash } from "node:crypto";
import { policyOf } from "../../../lib/html/policy";

describe("policyOf", () => {
  it("allows nothing but one style and one script, by their hashes", () => {
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policyOf("a{}", "b()")).toBe(
      `default-src 'none'; style-src ${hash("a{}")}; script-src ${hash("b()")}; base-uri 'none'; form-action 'none'`,
    );
  });
});
