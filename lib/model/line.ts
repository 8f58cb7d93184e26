import { z } from "zod";

/** Longest line of text that a table or a heading can take, in characters. */
const LONGEST_LINE = 500;

/** A line of text that reports print: without the control characters that break tables and terminals. */
export const lineSchema = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_LINE)
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/)
    .meta({ $comment: `a line of text: at most ${LONGEST_LINE} characters, none of them a control character` });
