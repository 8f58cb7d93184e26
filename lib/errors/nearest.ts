import { MOST_TOLD } from "./told";

/** Most letters in which a suggestion differs, however long the word is. */
const MOST_DIFFERENT = 12;

/**
 * The candidate that was most likely meant by `word`, or undefined where none is near:
 * at most a third of the letters may differ, and no more than twelve; capital letters count as small ones.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const letters = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.min(Math.floor(word.length / 3), MOST_DIFFERENT) + 1;
  for (const candidate of candidates) {
    const distance = distanceBelow(bestDistance, letters, candidate.toLowerCase());
    if (distance !== undefined) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The remedy for a word that is not known: the name that was most likely meant, or another text without one near. */
export function didYouMean(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}

/**
 * Suggestions from the same candidates for many words, for as many different ones as problems are shown: comparing each of
 * many wrong names with each of many names takes time with the square of their number.
 */
export function suggester(candidates: Iterable<string>): (word: string) => string | undefined {
  const suggestions = new Map<string, string | undefined>();
  return (word) => {
    if (suggestions.size < MOST_TOLD && !suggestions.has(word)) suggestions.set(word, nearest(word, candidates));
    return suggestions.get(word);
  };
}

/**
 * Letters that are missing, too many, wrong, or swapped with their neighbour (optimal string alignment); undefined from
 * `limit` on. Computes only the cells of the table that can be below the limit: the time grows with the length of the shorter
 * text times the limit.
 */
function distanceBelow(limit: number, a: string, b: string): number | undefined {
  if (Math.abs(a.length - b.length) >= limit) return undefined;
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(0, row - limit);
    const current: number[] = first === 0 ? [row] : [];
    let least = current[0] ?? Infinity;
    for (let column = Math.max(1, first); column <= Math.min(b.length, row + limit); column++) {
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const distance = Math.min(
        isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        (previous[column - 1] ?? Infinity) + (a[row - 1] === b[column - 1] ? 0 : 1),
        (previous[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
      );
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least >= limit) return undefined;
    [before, previous] = [previous, current];
  }
  const distance = previous[b.length] ?? Infinity;
  return distance < limit ? distance : undefined;
}
