import type { KnownNames } from '../../src/import/city-names.js';

/** @returns the names of a city whose other sources find what is given, and know no similar name */
export const cityWith = (find: KnownNames['find']): KnownNames => ({ find, near: async () => [] });

/** A city without other sources. */
export const noNames = cityWith(async () => []);

/** A city in which every name is that of one body with one area. */
export const oneBody = cityWith(async (keys) =>
  keys.map((key) => ({ ...key, id: 'org:x/a', source: 'x/2020', regionId: 'region:x/x' })),
);

/** A city in which every name is that of a body of its own. */
export const everyBody = cityWith(async (keys) =>
  keys.map((key) => ({ ...key, id: `org:x/${key.folded}`, source: 'x/2020', regionId: 'region:x/x' })),
);
