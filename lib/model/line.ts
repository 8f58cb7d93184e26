import { z } from "zod";

/** Maximum length of a line in tables and headings, in characters. */
const LONGEST_LINE = 500;

/** A line of text for reports, without control characters that break tables and terminals. */
export const lineSchema = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_LINE)
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/)
    .meta({ $comment: `a line of text: at most ${LONGEST_LINE} characters, without control characters` });
