import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../lib/cli/run";
import { loadSite } from "../lib/model";
import { bomSummary, reportSite } from "../lib/report";

/** A `console` block with its command, or an `sh` block, whose changes to files later commands see. */
const BLOCK = /```(console)\n\$ (.*)\n[^]*?```|```sh\n([^]*?)```/g;

/** Marker of a page whose commands run in a separate, empty folder. */
export const IN_EMPTY_FOLDER = "<!-- The commands run in an empty folder. -->";

/** A page with the actual output of its `console` blocks: `npx gigasite ...` and `npm start`. */
export async function withOutputs(page: string): Promise<string> {
  if (!page.includes(IN_EMPTY_FOLDER)) return await replaced(page);
  const [folder, before] = [mkdtempSync(join(tmpdir(), "gigasite-docs-")), process.cwd()];
  process.chdir(folder);
  try {
    return await replaced(page);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

async function replaced(page: string): Promise<string> {
  let [text, end] = ["", 0];
  for (const { 0: block, 1: isConsole, 2: command = "", 3: script = "", index } of page.matchAll(BLOCK)) {
    text += page.slice(end, index);
    end = index + block.length;
    if (isConsole) text += `\`\`\`console\n$ ${command}\n${await outputOf(command)}\`\`\``;
    else text += edited(script, block);
  }
  return text + page.slice(end);
}

/** Runs edits of files by `sed`; all other shell commands are ignored. */
function edited(script: string, block: string): string {
  for (const line of script.split("\n").filter((word) => word.startsWith("sed ")))
    execFileSync("sh", ["-c", line], { stdio: "inherit" });
  return block;
}

/** The output of a command; for `... | head -n 12` its first lines. */
async function outputOf(command: string): Promise<string> {
  const [, whole = command, lines] = /^(.*) \| head -n (\d+)$/.exec(command) ?? [];
  if (lines !== undefined) return (await outputOf(whole)).split("\n").slice(0, Number(lines)).join("\n") + "\n";
  const [started, site = "sites/colossus-1.yaml"] = /^npm start(?: -- (\S+))?$/.exec(command) ?? [];
  if (started !== undefined) return summary(site);
  let text = "";
  const stream = {
    write: (part: string, done: () => void) => {
      text += part;
      done();
    },
  };
  await run(command.replace(/^npx gigasite /, "").split(" "), { stdout: stream, stderr: stream, env: {} });
  return text;
}

function summary(file: string): string {
  const checked = loadSite(file);
  return `${bomSummary(reportSite(checked))}\nReports are in cdktf.out/reports/${checked.site.name}\n`;
}
