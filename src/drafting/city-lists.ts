import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { citedId, documentsFile, printedId } from '../gazette/document-names.js';
import { manifestFile } from '../gazette/manifest.js';
import { authorityFile, regionsFile } from '../gazette/name-authority.js';
import { withNamesToReview } from '../gazette/names-to-review.js';
import { readYaml } from '../records/read-yaml.js';
import type { CityLists } from './draft-source.js';
import { readEarlierPowers } from './earlier-powers.js';

const EMPTY = authorityFile.parse({});

/** The lists of a city for a draft, and the name of the city; both new if the data folder does not have the city. */
export interface CityOfDraft {
  readonly lists: CityLists;
  /** Name of the city's region: 青山市. */
  readonly cityName: string;
  readonly isNew: boolean;
}

/**
 * Reads the lists of a city: its names, its regions, and the documents that its sources print or cite.
 * @param dataDir the data folder
 * @param city name of the city's folder
 * @param source name of the drafted source: what it printed or named before does not count
 * @param guessed the name of the city, if the data folder does not have it
 * @throws InputError if a file of the city is invalid
 */
export function readCityLists(dataDir: string, city: string, source: string, guessed: string): CityOfDraft {
  const folder = path.join(dataDir, city);
  const file = (name: string) => path.join(folder, name);
  const shared = path.join(dataDir, 'shared', 'documents.yaml');
  const read = (at: string, label: string) =>
    existsSync(at) ? readYaml(at, documentsFile, label) : { title: undefined, documents: [] };
  const sharedDocuments = read(shared, 'shared/documents.yaml').documents;
  if (!existsSync(file('organizations.yaml'))) {
    const regions = regionsFile.parse({ regions: [{ id: 'city', name: guessed, kind: 'CITY' }] });
    return {
      lists: {
        organizations: EMPTY,
        regions,
        documents: sharedDocuments.map((one) => ({ ...one, id: citedId(one.id) })),
        earlier: [],
      },
      cityName: guessed,
      isNew: true,
    };
  }
  const others = readdirSync(folder, { withFileTypes: true })
    .filter(
      (one) =>
        one.isDirectory() && one.name !== source && existsSync(path.join(folder, one.name, 'manifest.yaml')),
    )
    .map(({ name }) => ({ folder: path.join(folder, name), name: `${city}/${name}` }));
  const { organizations, documents } = withNamesToReview(
    {
      organizations: readYaml(file('organizations.yaml'), authorityFile, `${city}/organizations.yaml`),
      documents: read(file('documents.yaml'), `${city}/documents.yaml`),
    },
    others,
  );
  const regions = readYaml(file('regions.yaml'), regionsFile, `${city}/regions.yaml`);
  const printed = others.flatMap((one) =>
    readYaml(path.join(one.folder, 'manifest.yaml'), manifestFile, `${one.name}/manifest.yaml`)
      .documents.filter(({ number }) => number !== undefined)
      .map((document) => ({ ...document, id: printedId(city, document) })),
  );
  return {
    lists: {
      organizations,
      regions,
      documents: [
        ...printed,
        ...[...documents.documents, ...sharedDocuments].map((one) => ({ ...one, id: citedId(one.id) })),
      ],
      earlier: readEarlierPowers(folder, source),
    },
    cityName:
      regions.regions.find(({ kind }) => kind === 'CITY')?.name ?? regions.regions[0]?.name ?? guessed,
    isNew: false,
  };
}

/** @returns the name of the city in whose name a text speaks: the first place of a title or an issuer */
export const cityNameIn = (text: string): string | undefined =>
  /(?<city>[\p{Script=Han}]{1,6}?(?:自治州|自治县|地区|省|市|州|盟|县|区))(?:人民|政府|关于|委员会|[\p{Script=Han}]{0,20}(?:条例|办法|规定|决定))/u.exec(
    text,
  )?.groups?.city;
