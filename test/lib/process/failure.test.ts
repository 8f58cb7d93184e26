import { failureText } from "../../../lib/process/failure";
import { packageVersion } from "../../../lib/process/version";
import { GigasiteError } from "../../../lib/errors";

const wrong = GigasiteError.of({ code: "CALL001", path: "", message: "wrong", remedy: "right" });

describe("the text of a failure", () => {
  it("is that of its problems, without a stack", () => {
    expect(failureText(wrong, {})).toBe("error CALL001: wrong\n  remedy:  right");
  });

  it("is one line for an internal error", () => {
    expect(failureText(new TypeError("no\nway"), {}, "this app or gigasite")).toBe(
      `internal error: no (a bug in this app or gigasite ${packageVersion()}, please report it; GIGASITE_DEBUG=1 shows the stack)`,
    );
    expect(failureText("text", {})).toMatch(/^internal error: text \(/);
  });

  it("is a message with a remedy for an error of the system", () => {
    const full = Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC", syscall: "write" });
    expect(failureText(full, {})).toBe(
      "error CALL006: the disk is full\n  found:   ENOSPC: no space\n  remedy:  free some space",
    );
    expect(failureText(full, { GIGASITE_DEBUG: "1" })).toMatch(/free some space\nError: ENOSPC[^]*failure\.test\.ts:/);
  });

  it.each([wrong, new TypeError("no")])("is followed by the stack on request: %s", (error) => {
    expect(failureText(error, { GIGASITE_DEBUG: "1" })).toMatch(/\n +at .*failure\.test\.ts:/);
  });
});
