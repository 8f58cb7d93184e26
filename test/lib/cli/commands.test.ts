import { COMMANDS } from "../../../lib/cli/commands";
import { EXIT } from "../../../lib/cli/exit-code";
import { fakeIo } from "../../support/fake-io";

describe("the commands", () => {
  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))(
    "%s loads the command of its name",
    async (name, { load }) => {
      expect((await load())({ ...fakeIo().io, exitCode: EXIT.fine }).name()).toBe(name);
    },
  );

  it("are described, each in one line", () => {
    for (const { summary } of COMMANDS) expect(summary.length).toBeLessThan(60);
  });
});
