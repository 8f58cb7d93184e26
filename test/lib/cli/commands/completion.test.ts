import { completionScript, SHELLS } from "../../../../lib/cli/completion-script";
import { gigasite } from "../../../support/fake-io";

describe("gigasite completion", () => {
  it.each(SHELLS)("prints the script of %s", async (shell) => {
    expect(await gigasite("completion", shell)).toEqual({ code: 0, stdout: completionScript(shell), stderr: "" });
  });

  it("fails for another shell, with those that it knows", async () => {
    const { code, stdout, stderr } = await gigasite("completion", "tcsh");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/CALL001: unknown shell\n.*tcsh\n.*bash, zsh, fish/);
  });

  it("fails without a shell", async () => {
    expect(await gigasite("completion")).toMatchObject({ code: 2, stderr: expect.stringContaining("missing argument") });
  });
});
