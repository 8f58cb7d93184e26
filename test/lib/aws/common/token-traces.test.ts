import { withoutTokenTraces } from "../../../../lib/aws/common/token-traces";

/** The stack that is captured as CDK for Terraform does it for a token. */
function traceOfToken(): string {
  const token = { stack: "" };
  Error.captureStackTrace(token);
  return token.stack;
}

describe("withoutTokenTraces", () => {
  it("gives what is made, whose tokens have no trace", () => {
    expect(withoutTokenTraces(traceOfToken)).toBe("");
  });

  it("leaves errors their stack", () => {
    const made = () => {
      const error = new TypeError("wrong");
      Error.captureStackTrace(error);
      return error;
    };
    expect(withoutTokenTraces(made).stack).toMatch(/^TypeError: wrong\n[^]*token-traces\.test/);
  });

  it("changes nothing for what comes after, even where it fails", () => {
    const before = Error.captureStackTrace;
    const fail = () => {
      throw new Error("wrong");
    };
    expect(() => withoutTokenTraces(fail)).toThrow("wrong");
    expect(Error.captureStackTrace).toBe(before);
    expect(traceOfToken()).toContain("token-traces.test");
  });
});
