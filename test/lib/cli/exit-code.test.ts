import { EXIT, exitCodeOf } from "../../../lib/cli/exit-code";
import type { ErrorCode } from "../../../lib/errors";

const problem = (code: ErrorCode, path = "") => ({ code, path, message: "", remedy: "" });

describe("exitCodeOf", () => {
  it("blames the call for its words, and for files, phases, parts and instance types that it names", () => {
    for (const code of ["CALL001", "CALL002", "FILE001", "SITE009", "PART001", "PART005"] as const)
      expect(exitCodeOf([problem(code)])).toBe(EXIT.wrongCall);
  });

  it("blames the site for what its file says", () => {
    expect(exitCodeOf([problem("FILE004")])).toBe(EXIT.siteErrors);
    expect(exitCodeOf([problem("SITE001", "pods[0].nod")])).toBe(EXIT.siteErrors);
    expect(exitCodeOf([problem("PART001", "pods[0].node")])).toBe(EXIT.siteErrors);
    expect(exitCodeOf([problem("FILE001", "prices")])).toBe(EXIT.siteErrors);
  });

  it("blames the site as soon as one problem is the site's", () => {
    expect(exitCodeOf([problem("CALL001"), problem("SITE002", "pods")])).toBe(EXIT.siteErrors);
  });
});
