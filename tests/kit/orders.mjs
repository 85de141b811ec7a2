// @ts-check
// Random orders, of lists and of loads. It is JavaScript, because the scripts of bench/ use it too, and Node runs no TypeScript.

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

/**
 * @typedef {object} Steps
 * @property {readonly string[]} names the sources
 * @property {<T>(list: readonly T[]) => T[]} shuffled
 * @property {(name: string) => Promise<boolean>} load loads a source by itself; false if it refers to what is not loaded
 * @property {(name: string) => Promise<boolean>} remove removes a source; false if another refers to it
 * @property {(loaded: readonly string[], steps: readonly string[]) => Promise<void>} seen called after each step, with the names of the sources
 *   that the graph has, sorted, and with all steps so far
 */

/**
 * Tries one source after the other, again and again, until each has succeeded.
 * @param {readonly string[]} names
 * @param {(name: string) => Promise<boolean>} attempt
 */
async function eachInTurn(names, attempt) {
  for (let left = names; left.length > 0; ) {
    const refused = [];
    for (const name of left) if (!(await attempt(name))) refused.push(name);
    if (refused.length === left.length) throw new Error(`None of these is accepted: ${refused.join(', ')}`);
    left = refused;
  }
}

/**
 * Loads all sources one by one in a random order, then takes them away one by one in another.
 * @param {Steps} steps
 */
export async function throughRandomOrder({ names, shuffled, load, remove, seen }) {
  const loaded = new Set();
  const steps = /** @type {string[]} */ ([]);
  const done = async (/** @type {string} */ step) => {
    steps.push(step);
    await seen([...loaded].sort(), [...steps]);
  };
  await eachInTurn(shuffled(names), async (name) => {
    if (!(await load(name))) return false;
    loaded.add(name);
    await done(`+ ${name}`);
    return true;
  });
  await eachInTurn(shuffled(names), async (name) => {
    if (!(await remove(name))) return false;
    loaded.delete(name);
    await done(`- ${name}`);
    return true;
  });
}
