import { NameLoader } from '../../loaders/name.js';
import type { RequestReader } from '../database/statement-runner.js';
import type { KnownNames } from '../import/city-names.js';
import { cityNames } from '../queries/name.js';
import { loadedSources } from '../queries/source.js';

/** @returns the names of the city's other sources; one reading of the database for the whole import */
export function knownNames(reader: RequestReader, source: string): KnownNames {
  const [city = ''] = source.split('/');
  const names = new NameLoader(reader);
  let isEmpty: Promise<boolean> | undefined;
  return {
    find: (keys) => reader.run(cityNames, { keys, city, source }),
    // An empty graph has no index of names yet.
    near: async ({ of, text }) => {
      isEmpty ??= reader.run(loadedSources, {}).then(({ length }) => length === 0);
      return (await isEmpty) ? [] : (await names.nearest(of, text, city)).map(({ name }) => name);
    },
  };
}
