// @ts-check
// Random orders that can be repeated. It is JavaScript, because the scripts of bench/ use it too, and Node runs no TypeScript.

/** The multiplier and increment of a linear congruential generator modulo 2^31. */
const [TIMES, PLUS, MODULUS] = [1_103_515_245, 12_345, 2 ** 31];

/**
 * Makes a source of random numbers with a seed.
 * @param {number} seed
 */
export function randomness(seed) {
  let state = seed % MODULUS;
  /** @param {number} limit @returns {number} a whole number from 0 to below the limit */
  const below = (limit) => {
    state = Number((BigInt(state) * BigInt(TIMES) + BigInt(PLUS)) % BigInt(MODULUS));
    return Math.floor((state / MODULUS) * limit);
  };
  /** @template T @param {readonly T[]} list @returns {T[]} the members of a list in a random order */
  const shuffled = (list) => {
    const found = [...list];
    for (let last = found.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [found[last], found[other]] = /** @type {[T, T]} */ ([found[other], found[last]]);
    }
    return found;
  };
  return { below, shuffled };
}
