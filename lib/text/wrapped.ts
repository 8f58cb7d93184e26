/** Widest line of a text for a terminal, apart from words that are longer. */
export const TEXT_COLUMNS = 100;

/** A text with line feeds between words, so that lines are at most {@link TEXT_COLUMNS} wide; longer words stay whole. */
export function wrapped(text: string): string {
  const [first = "", ...words] = text.split(" ");
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > TEXT_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("\n");
}
