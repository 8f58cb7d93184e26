import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { COMMANDS } from "../../../lib/cli/commands";
import { examples } from "../../../lib/cli/examples";
import { EXIT } from "../../../lib/cli/exit-code";
import { gigasite, gigasiteWith } from "../../support/fake-io";
import { gitRepository } from "../../support/git-repository";

// The examples of a command are run one after the other.
jest.setTimeout(60_000);

describe("examples", () => {
  it("shows each call below its purpose", () => {
    expect(examples({ "plan a.yaml": "figures" })).toBe("\nExamples:\n  # figures\n  $ gigasite plan a.yaml");
  });
});

describe("the examples of the help", () => {
  const repository = gitRepository();
  const more =
    "phases: [{ name: first, date: 2026-01-01, pods: { h100: 1 } }, { name: second, date: 2026-02-01 }]\nreplica: {}\n";
  const before = process.cwd();
  beforeAll(async () => {
    process.chdir(repository.folder);
    await gigasite("init", "my-site");
    const file = join(repository.folder, "my-site.yaml");
    writeFileSync(file, readFileSync(file, "utf8") + more);
    repository.commit("first");
  });
  afterAll(() => process.chdir(before));

  it.each([[], ...COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => [name])])("of %s run", async (...command) => {
    const { stdout } = await gigasite(...command, "--help");
    const calls = [...stdout.matchAll(/^ {2}\$ gigasite (.*)$/gm)].map(([, call = ""]) => call);
    expect(calls).not.toEqual([]);
    for (const call of calls.filter((words) => !words.startsWith("init "))) {
      const [words = "", input] = call.split(/ >+ .*| < /);
      const stdin = input ? readFileSync(resolve(input), "utf8") : "";
      const { code, stderr } = await gigasiteWith({ stdin }, ...words.split(" "));
      // The site may have findings, and nothing may be wrong with the call.
      expect({ call, code }).toEqual({ call, code: /--fail-on|--exit-code/.test(call) ? expect.any(Number) : EXIT.fine });
      expect({ call, stderr }).toEqual({ call, stderr: expect.not.stringMatching(/error [A-Z]+\d+/) });
    }
  });
});
