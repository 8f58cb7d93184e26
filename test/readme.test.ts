import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { Catalog, parsePriceBook } from "../lib/catalog";
import { siteTemplate } from "../lib/cli/site-template";
import { campusSchema, checkedSite, type SiteInput } from "../lib/model";
import { writtenPages } from "../scripts/docs";
import { IN_EMPTY_FOLDER, withOutputs } from "../scripts/outputs";
import { withSites } from "../scripts/sites-page";
import { gigasite } from "./support/fake-io";
import { blocks, execute, typeErrors } from "./support/snippets";
import { tempFolder } from "./support/temp-folder";

jest.setTimeout(120_000);

const ROOT = join(__dirname, "..");
const PAGES = writtenPages().map((name) => ({ name, text: readFileSync(join(ROOT, name), "utf8") }));

/** What a part of a site file is put into, to see whether it is right. */
const SITE = parse(siteTemplate("my-site", "")) as SiteInput;

/** All blocks in a language, with the page that each stands on and its number there. */
const all = (language: string) =>
  PAGES.flatMap(({ name, text }) =>
    blocks(text, language).map((code, index) => [`${name} ${index + 1}`, code, text] as const),
  );

/** Lines for a shell that no test runs as they stand, and why. */
const NOT_RUN: readonly (readonly [line: RegExp, why: string])[] = [
  [
    /^(mkdir|cp|sed|npm init|npx cdktf) /,
    "test/integration/tutorial.test.ts runs the lines of the tutorial in an empty folder",
  ],
  [/^npm install gigasite|^npm install (--save-dev|@cdktf)/, "asks a registry; test/integration/tutorial.test.ts installs"],
  [/^npm (ci|install)\b/, "installs a checkout, which .ci/run does"],
  [/^npm (test|run [a-z:]+)( |$)/, "runs the tests themselves; test/layout.test.ts knows all scripts"],
  [/^git clone/, "asks a server"],
  [/^pip install/, "asks a registry, and starts a server"],
  [/^AWS_ENDPOINT_URL=/, "needs an emulator of AWS"],
  [/^npx gigasite (-h|init|bom)/, "test/integration runs such calls in a checkout and in an empty folder"],
];

describe("the documentation", () => {
  const folder = tempFolder();

  it.each(PAGES.filter(({ text }) => text.includes("```console")).map(({ name, text }) => [name, text]))(
    "shows on %s what its commands print",
    async (_, text) => {
      expect(text).toBe(await withOutputs(text));
    },
  );

  it("lists the sites that come with the package as they are", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    expect(readme).toMatch(/\| \[`colossus-2`\]/);
    expect(readme).toBe(withSites(readme));
  });

  it("has a README of three screens", () => {
    expect(readFileSync(join(ROOT, "README.md"), "utf8").split("\n").length).toBeLessThanOrEqual(140);
  });

  it("names no other command on a console than those that are run", () => {
    for (const [where, code] of all("console"))
      expect([where, code]).toEqual([where, expect.stringMatching(/^\$ np(x gigasite|m start)/)]);
  });

  it.each(all("yaml"))("has on %s a file, or a part of one, that is right", (_, text) => {
    const value = parse(text) as Record<string, unknown>;
    if (value["kind"] === "campus") expect(campusSchema.safeParse(value).error).toBeUndefined();
    else if ("currency" in value) expect(() => parsePriceBook(value, Catalog.default())).not.toThrow();
    else expect(() => checkedSite({ ...("apiVersion" in value ? {} : SITE), ...value } as SiteInput)).not.toThrow();
  });

  it("has examples in TypeScript that compile", () => {
    expect(typeErrors(all("ts").map(([, code]) => code))).toEqual([]);
  });

  it.each(all("ts"))("has on %s an example that runs", async (_, code, page) => {
    process.env["CDKTF_OUTDIR"] = join(folder, "cdktf.out");
    const before = process.cwd();
    if (page.includes(IN_EMPTY_FOLDER)) {
      process.chdir(folder);
      await gigasite("init", "my-site");
    }
    await execute(code, require);
    process.chdir(before);
  });

  it.each(all("json"))("has on %s a file that is JSON", (_, text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it("has no line for a shell but those that are known, each for its reason", () => {
    const lines = all("sh").flatMap(([where, code]) =>
      code
        .trimEnd()
        .split("\n")
        .map((line) => [where, line] as const),
    );
    const unknown = lines.filter(([, line]) => !NOT_RUN.some(([known]) => known.test(line)));
    expect(unknown).toEqual([]);
    expect(NOT_RUN.filter(([known]) => !lines.some(([, line]) => known.test(line)))).toEqual([]);
  });

  it("has links that lead somewhere", () => {
    const links = PAGES.flatMap(({ name, text }) =>
      [...text.replace(/```[^]*?```/g, "").matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([, path = "", anchor]) => ({
        name,
        path,
        anchor,
      })),
    );
    const broken = links.filter(({ name, path, anchor }) => {
      const target = path === "" ? join(ROOT, name) : join(ROOT, dirname(name), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(target, "utf8")).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("has an index that names every page", () => {
    const index = readFileSync(join(ROOT, "docs/README.md"), "utf8");
    const pages = [
      ...PAGES.map(({ name }) => name).filter((name) => dirname(name) !== "docs/decisions"),
      "docs/decisions/README.md",
      "docs/errors.md",
      "docs/reported.md",
      "docs/rules.md",
      "docs/site-keys.md",
      "docs/sites.md",
    ];
    const missing = pages.filter((name) => name.startsWith("docs/") && !index.includes(`(${name.slice("docs/".length)})`));
    expect(missing).toEqual(["docs/README.md"]);
  });
});

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading.toLowerCase());
  return headings.map((heading) => `#${heading.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-")}`);
}
