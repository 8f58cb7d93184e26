import { z } from "zod";

/** Maximum count of one entry of a site; keeps products of counts exact as numbers. */
const MOST = 1_000_000;

/** A count of at least 1. */
export const countSchema = () => z.int().min(1).max(MOST);
