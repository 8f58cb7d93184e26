import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { page, table } from "./page";

const FOLDER = join(__dirname, "../docs/decisions");

/** A decision on the architecture, with the name of its page. */
export interface Decision {
  readonly file: string;
  readonly title: string;
  /** As in `2026-11-22`; undefined where the page has none. */
  readonly date: string | undefined;
  readonly headings: readonly string[];
}

/** The decisions in `docs/decisions`, the newest last. */
export function decisions(): Decision[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "README.md");
  const all = files.map((file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    return { file, title: /^# (.*)$/m.exec(text)?.[1] ?? file, date: /^Date: ([\d-]+)$/m.exec(text)?.[1], headings };
  });
  const key = ({ date = "", file }: Decision) => `${date} ${file}`;
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The index of the decisions. */
export function decisionsPage(): string {
  return page(
    "Decisions",
    `Decisions on the architecture, with the alternatives that were considered. A decision that was replaced keeps its page,
with a link to its successor.`,
    table(
      ["Date", "Decision"],
      decisions().map(({ date = "", title, file }) => [date, `[${title}](${file})`]),
    ),
  );
}
