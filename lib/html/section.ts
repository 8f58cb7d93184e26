import { markup, type Content, type Markup } from "./markup";

/** A part of the page under a heading of its own; the page's list of contents leads to it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Content;
}

export function section({ id, title, content }: Section): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${title}</h2>
    ${content}
  </section> `;
}

/** A drawing in a box of its own, in which it scrolls where the page is narrow, with what it shows below it. */
export function figureBox(drawing: Markup, caption: string): Markup {
  return markup`<figure>
    <div class="box" tabindex="0" role="region" aria-label="${caption}">${drawing}</div>
    <figcaption>${caption}</figcaption>
  </figure> `;
}
