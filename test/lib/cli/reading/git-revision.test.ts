import { rmSync } from "node:fs";
import { join } from "node:path";
import { revisionReader } from "../../../../lib/cli/reading/git-revision";
import { GigasiteError } from "../../../../lib/errors";
import { gitRepository } from "../../../support/git-repository";
import { tempFolder } from "../../../support/temp-folder";

const repository = gitRepository();
const site = repository.write("sites/a.yaml", "first\n");
const gone = repository.write("old/gone.yaml", "gone\n");
repository.commit("first");
repository.git("tag", "v1");
repository.write("sites/a.yaml", "second\n");
rmSync(join(repository.folder, "old"), { recursive: true });
repository.commit("second");
repository.write("sites/a.yaml", "not committed\n");
const elsewhere = tempFolder();

function problemOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (GigasiteError.is(error)) return error.problems[0];
    throw error;
  }
  return undefined;
}

describe("revisionReader", () => {
  it.each([
    ["v1", "first\n"],
    ["HEAD", "second\n"],
    ["HEAD~1", "first\n"],
    ["main@{0}", "second\n"],
  ])("reads a file as it stands in %s", (revision, text) => {
    expect(revisionReader(site, revision)(site)).toBe(text);
  });

  it("reads a file whose folder is gone", () => {
    expect(revisionReader(gone, "v1")(gone)).toBe("gone\n");
  });

  it("refuses a revision that there is not, and names the nearest", () => {
    expect(problemOf(() => revisionReader(site, "mian"))).toMatchObject({ code: "CALL003", remedy: 'did you mean "main"?' });
    expect(problemOf(() => revisionReader(site, "0123abcd"))).toMatchObject({
      remedy: expect.stringContaining("git fetch"),
    });
  });

  it("takes no revision for an option, and no part of it for a command", () => {
    for (const revision of ["--help", "-x", "--output=x", "$(touch x)", "v1; ls"])
      expect(problemOf(() => revisionReader(site, revision))).toMatchObject({ code: "CALL003" });
  });

  it("refuses a file that the revision does not have, and names the nearest", () => {
    const problem = problemOf(() => revisionReader(site, "v1")(site.replace("a.yaml", "b.yaml")));
    expect(problem).toMatchObject({ code: "FILE001", found: '"v1:sites/b.yaml"' });
    expect(problem?.remedy).toMatch(/did you mean ".*sites\/a.yaml"\?/);
    expect(problemOf(() => revisionReader(site, "HEAD")(gone))).toMatchObject({ code: "FILE001" });
  });

  it("refuses a folder, and a file outside of the repository", () => {
    expect(problemOf(() => revisionReader(site, "v1")(join(repository.folder, "sites")))).toMatchObject({ code: "FILE001" });
    const outside = problemOf(() => revisionReader(site, "v1")(join(elsewhere, "prices.yaml")));
    expect(outside?.message).toContain("outside of the repository");
  });

  it("refuses a file that is in no repository", () => {
    expect(problemOf(() => revisionReader(join(elsewhere, "a.yaml"), "v1"))).toMatchObject({
      code: "CALL003",
      message: "this file is not in a Git repository",
    });
  });

  it("says so where there is no git", () => {
    const { PATH } = process.env;
    process.env["PATH"] = elsewhere;
    expect(problemOf(() => revisionReader(site, "v1"))).toMatchObject({ code: "CALL003", message: "cannot run git" });
    process.env["PATH"] = PATH;
  });
});
