import { markup, type Content, type Markup } from "./markup";

/** A section of the page with a heading and an entry in the table of contents. */
export interface PageSection {
  readonly id: string;
  /** Entry in the table of contents. */
  readonly title: string;
  /** @default the title */
  readonly heading?: string | undefined;
  readonly content: Content;
}

export function pageSection({ id, title, heading = title, content }: PageSection): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${heading}</h2>
    ${content}
  </section> `;
}

/** A drawing in a box that scrolls horizontally on narrow pages, with a caption. */
export function figureBox(drawing: Markup, caption: string): Markup {
  return markup`<figure>
    <div class="box" tabindex="0" role="region" aria-label="${caption}">${drawing}</div>
    <figcaption>${caption}</figcaption>
  </figure> `;
}
