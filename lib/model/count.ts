import { COUNT, COUNT_OR_NONE } from "../catalog/ranges";
import { wholeNumber } from "../schema/number";

/** A count of at least 1. */
export const countSchema = () => wholeNumber(COUNT);

/** A count of at least 0. */
export const countOrNone = () => wholeNumber(COUNT_OR_NONE);
