const [A, B, C, D, E, G, I, L, N, O, R, S, T, U, Y, Z] = [97, 98, 99, 100, 101, 103, 105, 108, 110, 111, 114, 115, 116, 117, 121, 122] as const;

/**
 * Folds the end of a word in place, so that plurals and British spellings meet their twins: `caches`, `cache`;
 * `quantisation`, `quantization`; `colour`, `color`; `modelling`, `modeling`.
 *
 * The result is no word, only the same for both: labels and texts go through the same fold.
 *
 * @param units - Holds the word.
 * @param start - Where the word starts.
 * @param end - Where it ends.
 * @returns Where it ends now.
 */
export function stem(units: Uint16Array, start: number, end: number): number {
  let to = end;
  if (to - start >= 4 && units[to - 1] === S) {
    const before = units[to - 2];
    if (before === E && units[to - 3] === I && to - start > 4) {
      units[to - 3] = Y;
      to -= 2;
    } else if (before !== S && before !== U && before !== I) to -= 1;
  }
  if (to - start >= 3 && units[to - 1] === E) to -= 1;
  foldBritish(units, start, to);
  if (to - start >= 5 && units[to - 1] === R && units[to - 2] === U && units[to - 3] === O) {
    units[to - 2] = R;
    to -= 1;
  }
  // modelling, labelled
  const suffix = endsWith(units, to, I, N, G) ? 3 : units[to - 1] === D && units[to - 2] === E ? 2 : 0;
  if (suffix > 0 && to - suffix - start >= 5 && units[to - suffix - 1] === L && units[to - suffix - 2] === L) {
    units.copyWithin(to - suffix - 1, to - suffix, to);
    to -= 1;
  }
  return to;
}

/** `isation`, `ised`, `ising`, `iser`, `is(e)`: the s becomes a z. */
function foldBritish(units: Uint16Array, start: number, end: number): void {
  const length = end - start;
  if (length < 5) return;
  let at = -1;
  if (endsWith(units, end, I, S, A, T, I, O, N)) at = end - 6;
  else if (endsWith(units, end, I, S, E, D) || endsWith(units, end, I, S, E, R) || endsWith(units, end, I, S, A, B) || endsWith(units, end, I, S, A, C)) at = end - 3;
  else if (endsWith(units, end, I, S, I, N, G)) at = end - 4;
  else if (endsWith(units, end, I, S)) at = end - 1;
  if (at > start + 1) units[at] = Z;
}

function endsWith(units: Uint16Array, end: number, ...letters: readonly number[]): boolean {
  const start = end - letters.length;
  for (let i = 0; i < letters.length; i++) if (units[start + i] !== letters[i]) return false;
  return true;
}

