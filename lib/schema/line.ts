import { z } from "zod";
import { HIDDEN } from "../errors/printable";

/** Maximum length of a line in tables and headings, in characters. */
const LONGEST_LINE = 500;

/** Maximum length of a path, in bytes, without the final zero byte (Linux, limits.h, PATH_MAX). */
const LONGEST_PATH = 4095;

const VISIBLE = new RegExp(`^[^${HIDDEN}]*$`, "u");

/**
 * A line of text for reports. It has no hidden characters: control characters, line breaks, marks of direction and of zero
 * width break tables, colour terminals and make two texts look the same.
 *
 * @param longest in characters. Default: 500
 */
export const lineSchema = (longest = LONGEST_LINE) => visible(z.string().trim(), longest, "a line of text");

/** A path of a file. Blanks at its ends belong to it. */
export const pathSchema = () => visible(z.string(), LONGEST_PATH, "a path");

function visible(text: z.ZodString, longest: number, noun: string): z.ZodString {
  return text
    .min(1)
    .max(longest)
    .regex(VISIBLE)
    .meta({
      $comment: `${noun}: at most ${longest} characters, without line breaks and hidden characters`,
    });
}
