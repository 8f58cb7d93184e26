import { onSite, type SiteSource } from "../../../../lib/cli/reading/site-source";
import { EXIT } from "../../../../lib/cli/exit-code";
import { GigasiteError } from "../../../../lib/errors";
import { LARGEST_FILE, loadSite } from "../../../../lib/model";
import { fakeIo, gigasiteWith } from "../../../support/fake-io";

const SITE = "apiVersion: gigasite/v1\nname: piped\npods: [{ name: p, node: supermicro-4u-hgx-h100 }]\n";
const PRICED = `${SITE}prices: test/fixtures/prices/no-such-book.yaml\n`;

const callWith = (stdin: string | null) => ({ ...fakeIo({}, { stdin }).io, exitCode: EXIT.fine });

const itself = (source: SiteSource) => source;

describe("onSite", () => {
  it("is a file on disk by its path", async () => {
    const { file, read } = await onSite(callWith(""), "sites/smallest.yaml", itself);
    expect(loadSite(file, read).site.name).toBe("smallest");
  });

  it("is stdin for -, which both sides of a call share", async () => {
    const call = callWith(SITE);
    for (const { file, read } of [await onSite(call, "-", itself), await onSite(call, "-", itself)]) {
      expect(file).toBe("<stdin>");
      expect(loadSite(file, read).site.name).toBe("piped");
    }
  });

  it("fails for a terminal instead of waiting", async () => {
    await expect(onSite(callWith(null), "-", itself)).rejects.toThrow(/CALL001: standard input is a terminal[^]*remedy/);
  });

  it("reads no more than a site file can contain", async () => {
    await expect(onSite(callWith("#".repeat(LARGEST_FILE + 1)), "-", itself)).rejects.toThrow(/<stdin>: error FILE002/);
  });

  it("fails for a stream that cannot be read", async () => {
    const stdin = (async function* (): AsyncGenerator<string> {
      throw new Error("EISDIR: illegal operation on a directory");
    })();
    await expect(onSite({ ...callWith(""), stdin }, "-", itself)).rejects.toThrow(/<stdin>: error FILE001[^]*EISDIR/);
  });
});

describe("a problem that is found after the file was read", () => {
  it("has a place in the file", async () => {
    const work = () => {
      throw GigasiteError.of({ code: "SITE004", path: "pods[0].name", message: "m", remedy: "r" });
    };
    await expect(onSite(callWith(SITE), "-", work)).rejects.toThrow(/^<stdin>:3:16: error SITE004 at pods\[0\]\.name: m/);
  });
});

describe("a site on stdin", () => {
  it.each([["plan"], ["check"], ["bom"], ["export", "cables"]])("is read by %s %s", async (...command) => {
    expect(await gigasiteWith({ stdin: SITE }, ...command, "-")).toMatchObject({ code: 0, stderr: "" });
  });

  it("is a side of diff, by its phase as well", async () => {
    const stdin = `${SITE}phases: [{ name: first, date: 2026-01-01, pods: { p: 1 } }]\n`;
    const outcome = await gigasiteWith({ stdin }, "diff", "--", "-@first", "-");
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
  });

  it("has places in <stdin>, and its paths resolve against the current folder", async () => {
    const wrong = await gigasiteWith({ stdin: SITE.replace("name: p,", "nam: p,") }, "plan", "-");
    expect(wrong).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/^<stdin>:3:\d+: error /) });
    const { stderr } = await gigasiteWith({ stdin: PRICED }, "plan", "-");
    expect(stderr).toMatch(/^<stdin>:4:\d+: error FILE001 at prices[^]*"test\/fixtures\/prices\/no-such-book\.yaml"/);
  });
});
