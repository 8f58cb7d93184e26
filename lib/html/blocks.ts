import { isTable, type Block, type Note, type Section } from "../formats/section";
import { markup, type Markup } from "./markup";
import { table } from "./table";

/** A section of a report with its heading. */
export function subsection(section: Section): Markup {
  const { heading } = section;
  return markup`${heading === undefined ? null : markup`<h3>${heading}</h3>`} ${blocks(section)}`;
}

/** The tables and sentences of a section, whose heading is above them. */
export function blocks({ heading, blocks: all }: Section): Markup {
  return markup`${all.map((block) => blockOf(block, heading))}`;
}

function blockOf(block: Block, heading: string | undefined): Markup {
  if (isTable(block)) return table(block, heading === undefined ? {} : { heading });
  const { notes, tone, list } = block;
  if (!list)
    return markup`${notes.map((note) => markup`<p${tone === "error" ? markup` class="bad"` : null}>${textOf(note)}</p>`)}`;
  return notes.length === 0
    ? markup``
    : markup`<ul class="notes">
        ${notes.map((note) => markup`<li>${textOf(note)}</li>`)}
      </ul>`;
}

function textOf(note: Note): string {
  return typeof note === "string" ? note : `${note.text}, ${note.address}`;
}
