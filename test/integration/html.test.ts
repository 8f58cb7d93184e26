import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { fiftyMillion } from "../../bench/sites";
import { renderHtml } from "../../lib/html";
import { checkedSite, loadSite } from "../../lib/model";
import { reportSite } from "../../lib/report";
import { tempFolder } from "../support/temp-folder";
import { CHROMIUM, describeWithChromium } from "./requires";

/** A browser that opens no connection of its own. */
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat(
  ["background-networking", "component-update", "sync"].map((name) => `--disable-${name}`),
);

const WIDTHS = [1280, 390];

/** Pixels between the margins of an A4 page: 182 mm at 96 to the inch. */
const A4 = 688;

const SITES = {
  colossus: () => loadSite("sites/colossus-1.yaml"),
  "fifty-million": () => checkedSite(fiftyMillion),
};

/** What of an element in the browser the tests look at: the types of the browser are not those of Node. */
interface Row {
  readonly className: string;
  readonly innerText: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly cells: readonly Row[];
}

describeWithChromium()("the HTML report in a browser", () => {
  const folder = tempFolder();
  const urls = Object.entries(SITES).map(([name, site]) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, renderHtml(reportSite(site())));
    return [name, pathToFileURL(file).href] as const;
  });
  const [[, colossus]] = urls as [(typeof urls)[number]];
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });

  afterAll(() => browser.close());

  /** A page with what it said and asked for beside itself. */
  async function opened(url: string, width = 1280): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== url) said.push(request.url());
    });
    await page.goto(url);
    return { page, said };
  }

  const cases = urls.flatMap(([name, url]) => WIDTHS.map((width) => [name, width, url] as const));

  it.each(cases)("shows %s at %i px without a word, a request or a page that scrolls sideways", async (_, width, url) => {
    const { page, said } = await opened(url, width);
    const widest = await page.evaluate("document.documentElement.scrollWidth");
    const charts = await page.locator("svg[role=img]:visible").count();
    expect({ said, widest, charts: charts > 4 }).toEqual({ said: [], widest: width, charts: true });
    await page.context().close();
  });

  it("runs no script but its own", async () => {
    const { page, said } = await opened(colossus);
    const ran = await page.evaluate(`new Promise((done) => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      setTimeout(() => done(window.ran === true), 50);
    })`);
    expect(ran).toBe(false);
    expect(said.join("\n")).toContain("Content Security Policy");
    await page.context().close();
  });

  const shown = (page: Page) => page.locator("#bom-lines tbody tr:visible");

  it("filters the bill by words and by system", async () => {
    const { page } = await opened(colossus);
    const all = await shown(page).count();
    await page.focus("#bom-text");
    await page.keyboard.type("fabric LEAF");
    const found = await shown(page).allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all);
    for (const text of found) expect(text.toLowerCase()).toMatch(/fabric[^]*leaf|leaf[^]*fabric/);
    expect(await page.locator("#bom-count").innerText()).toBe(`${found.length} of ${all} lines`);
    await page.fill("#bom-text", "");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Cool");
    expect(new Set(await shown(page).evaluateAll((rows: Row[]) => rows.map((row) => row.dataset["group"])))).toEqual(
      new Set(["cooling"]),
    );
    await page.context().close();
  });

  it("sorts the bill up and down by keyboard, with what nobody knows at the end", async () => {
    const { page } = await opened(colossus);
    const heads = await page.locator("#bom-lines thead th").allInnerTexts();
    const index = heads.findIndex((text) => text.startsWith("kW"));
    const values = () =>
      shown(page).evaluateAll((rows: Row[], column) => rows.map(({ cells }) => cells[column]?.dataset["v"] ?? ""), index);
    const head = page.locator("#bom-lines thead th").nth(index);
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    const up = await values();
    const known = up.filter((value) => value !== "").map(Number);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(up.indexOf("")).toBe(known.length);
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const down = await values();
    expect(down.slice(0, known.length).map(Number)).toEqual(known.reverse());
    expect(down.indexOf("")).toBe(known.length);
    await page.context().close();
  });

  it("moves through the phases by keyboard, with the figures of the table of phases", async () => {
    const { page } = await opened(colossus);
    const rows = page.locator("#phases tbody tr");
    const texts = await rows.evaluateAll((all: Row[]) => all.map(({ innerText }) => innerText.split("	")));
    const table = texts.map(([name, date, ...figures]) => [`${name}, from ${date}`, ...figures]);
    await page.focus("#phase");
    await page.keyboard.press("Home");
    for (const [name = "", ...figures] of table) {
      expect(await page.locator("#phase-name").innerText()).toBe(name);
      expect(await page.locator("#phase").getAttribute("aria-valuetext")).toBe(name);
      expect((await page.locator(".phase-figure").allInnerTexts()).slice(0, figures.length)).toEqual(figures);
      await page.keyboard.press("ArrowRight");
    }
    expect(table.length).toBeGreaterThan(1);
    await page.context().close();
  });

  it("colours racks by what is picked by keyboard, and shows the legend of it alone", async () => {
    const { page } = await opened(colossus);
    const legends = () => page.locator(".legend:visible").evaluateAll((all: Row[]) => all.map(({ className }) => className));
    const color = () => page.evaluate("getComputedStyle(document.querySelector('#floor figure path')).fill");
    expect(await legends()).toEqual(["legend by-pod"]);
    const before = await color();
    await page.focus("input[name=by]");
    await page.keyboard.press("ArrowRight");
    expect(await legends()).toEqual(["legend by-power"]);
    expect(await color()).not.toBe(before);
    await page.context().close();
  });

  it("shows where the focus is on everything that it reaches", async () => {
    const { page } = await opened(colossus);
    const outline = "getComputedStyle(document.activeElement).outlineStyle";
    const reached = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const name = (await page.evaluate("document.activeElement.tagName")) as string;
      if (name === "BODY") break;
      reached.add(name);
      expect([name, await page.evaluate(outline)]).not.toEqual([name, "none"]);
    }
    expect([...reached]).toEqual(expect.arrayContaining(["A", "INPUT", "DIV", "SELECT", "BUTTON"]));
    await page.context().close();
  });

  it("can be read without its script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(colossus);
    expect(await page.locator(".tools:visible, .phase-picker:visible").count()).toBe(0);
    expect(await shown(page).count()).toBeGreaterThan(10);
    await context.close();
  });

  it("prints, without its controls and within the width of a page", async () => {
    const { page } = await opened(colossus, A4);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav:visible, .tools:visible, .phase-picker:visible").count()).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(A4);
    await page.context().close();
  });
});
