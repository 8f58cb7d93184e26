import { systemProblem } from "../../../lib/process/system-problem";
import { gigasite, gigasiteWith } from "../../support/fake-io";

const systemError = (code: string, syscall: string) =>
  Object.assign(new Error(`${code}: refused, ${syscall}`), { code, syscall });

describe("systemProblem", () => {
  it.each([
    ["ENOENT", "uv_cwd", "the current folder no longer exists"],
    ["EMFILE", "open", "too many files are open in this process"],
    ["ENOSPC", "write", "the disk is full"],
    ["EXDEV", "rename", "the system refused an operation"],
    ["constructor", "open", "the system refused an operation"],
  ])("tells %s of %s in words, with a remedy", (code, syscall, message) => {
    expect(systemProblem(systemError(code, syscall))).toEqual({
      ...{ code: "CALL006", path: "", message, found: `${code}: refused, ${syscall}` },
      remedy: expect.stringMatching(/./),
    });
  });

  it("leaves every other error, which is a defect", () => {
    for (const error of [new TypeError("x"), "x", null, Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" })])
      expect(systemProblem(error)).toBeUndefined();
  });
});

describe("a call in a folder that was deleted", () => {
  const cwd = jest.spyOn(process, "cwd");
  beforeEach(() =>
    cwd.mockImplementation(() => {
      throw systemError("ENOENT", "uv_cwd");
    }),
  );
  afterEach(() => cwd.mockReset());

  it("is one message with a remedy and exit code 2, also as JSON", async () => {
    expect(await gigasite("init", "a")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error CALL006: the current folder no longer exists\n  found:   ENOENT: refused, uv_cwd\n  remedy:  change to another folder\n",
    });
    const { code, stdout } = await gigasite("diff", "a.yaml#HEAD", "b.yaml", "--format", "json");
    expect([code, JSON.parse(stdout)]).toEqual([2, expect.objectContaining({ kind: "Problems" })]);
  });

  it("shows the stack before the message when asked to", async () => {
    const { stderr } = await gigasiteWith({ env: { GIGASITE_DEBUG: "1" } }, "init", "a");
    expect(stderr).toMatch(/^Error: ENOENT[^]* at [^]*\nerror CALL006/);
  });
});
