import { DefectError } from "./defect";

/**
 * The entry of a list, or of a record, where it must have one: an index that misses is a defect, and not a default.
 *
 * Sizing imports it from this file: it is called for every rack, and by way of the folder's index a call takes three times as
 * long.
 */
export function at<T>(entries: ArrayLike<T>, index: number): T;
export function at<T>(entries: Readonly<Record<string, T>>, key: string): T;
/** @throws DefectError where there is no entry */
export function at<T>(entries: ArrayLike<T> | Readonly<Record<string, T>>, key: number | string): T {
  const entry = (entries as Readonly<Record<number | string, T>>)[key];
  if (entry === undefined) throw new DefectError("a look-up", [key], "there is no such entry");
  return entry;
}
