import { z } from "zod";

/** Most of anything that one entry of a site can count; keeps every product of counts exact as a number. */
const MOST = 1_000_000;

/** How many of something there are, at least one. */
export const countSchema = () => z.int().min(1).max(MOST);
