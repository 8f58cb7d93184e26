import { spawnSync } from "node:child_process";
import { isRunning, markIn, markText, ownMark } from "../../../lib/files/process-mark";

describe("the mark of a process", () => {
  const own = ownMark();

  it("is that of a running process for this one", () => {
    expect(isRunning(own)).toBe(true);
  });

  it("is not that of a later process with the same number", () => {
    expect(isRunning({ ...own, start: "1" })).toBe(false);
  });

  it("is not that of a process that has ended", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    expect(isRunning({ ...own, pid })).toBe(false);
  });

  it("is not known on another machine or in another container", () => {
    expect(isRunning({ ...own, space: "0" })).toBeUndefined();
  });

  it("is read as it was written, as a word for a file name", () => {
    expect(markIn(markText(own))).toEqual(own);
    expect(markText(own)).toMatch(/^[\w-]+$/);
  });

  it.each(["", "4711", "4711-1", "x-1-ab", "4711-1-ab/.."])("is not read from %j", (text) => {
    expect(markIn(text)).toBeUndefined();
  });
});
