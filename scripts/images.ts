import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { renderHtml } from "../lib/html";
import { loadSite } from "../lib/model";
import { reportSite } from "../lib/report";

const ROOT = join(__dirname, "..");
const SITE = "sites/colossus-1.yaml";

/** Where Debian's package `chromium` puts the browser; `CHROMIUM` in the environment names another. */
const BROWSER = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The pictures of the documentation, from the HTML report of Colossus 1 in Chromium: `npm run images`. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "gigasite-images-"));
  const file = join(folder, "report.html");
  writeFileSync(file, renderHtml(reportSite(loadSite(join(ROOT, SITE)))));
  const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 948 } });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: picture("report") });
    await page.setViewportSize({ width: 1100, height: 990 });
    await page.screenshot({ path: picture("drawings"), fullPage: true, clip: await drawings(page) });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The drawings of the power chain and the cooling loops, one below the other. */
async function drawings(page: Page) {
  const boxes = await Promise.all(["#power svg", "#cooling svg"].map((place) => page.locator(place).first().boundingBox()));
  const [power, cooling] = boxes;
  if (!power || !cooling) throw new Error("the report has no drawing of power or cooling");
  const top = power.y - 80;
  return { x: 0, y: top, width: 1100, height: cooling.y + cooling.height + 6 - top };
}

function picture(name: string): string {
  return join(ROOT, "docs/images", `${name}.png`);
}

void main();
