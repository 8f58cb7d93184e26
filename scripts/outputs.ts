import { run } from "../lib/cli/run";
import { loadSite } from "../lib/model";
import { bomSummary, reportSite } from "../lib/report";

const BLOCK = /```console\n\$ (.*)\n[^]*?```/g;

/** A page with the output that its `console` blocks really give: that of `npx gigasite ...`, and of `npm start`. */
export async function withOutputs(page: string): Promise<string> {
  const commands = [...page.matchAll(BLOCK)].map(([, command = ""]) => command);
  const outputs = new Map<string, string>();
  for (const command of commands) outputs.set(command, await outputOf(command));
  return page.replace(BLOCK, (_, command: string) => `\`\`\`console\n$ ${command}\n${outputs.get(command) ?? ""}\`\`\``);
}

async function outputOf(command: string): Promise<string> {
  if (command === "npm start") return summary();
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

function summary(): string {
  return `${bomSummary(reportSite(loadSite("sites/colossus-1.yaml")))}\nReports are in cdktf.out/reports/colossus-1\n`;
}
