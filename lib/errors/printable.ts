/**
 * A text for a terminal or a table, with a dot for each character that could move the cursor, break the line
 * or turn the direction of writing (control characters, line separators, bidirectional marks).
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "\u00b7");
}
