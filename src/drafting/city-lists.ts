import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  ORGANIZATIONS,
  printedDocuments,
  readCityFiles,
  readListedDocuments,
} from '../gazette/city-files.js';
import { citedId } from '../gazette/document-names.js';
import { authorityFile, regionsFile } from '../gazette/name-authority.js';
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
  // What drafts of other cities add to the shared list is in review: a draft lists it itself, so that it stands on its own.
  const shared = readListedDocuments(dataDir).documents;
  const cited = (documents: typeof shared) => documents.map((one) => ({ ...one, id: citedId(one.id) }));
  if (!existsSync(path.join(dataDir, city, ORGANIZATIONS))) {
    const regions = regionsFile.parse({ regions: [{ id: 'city', name: guessed, kind: 'CITY' }] });
    return {
      lists: { organizations: EMPTY, regions, documents: cited(shared), earlier: [] },
      cityName: guessed,
      isNew: true,
    };
  }
  const { folder, organizations, regions, documents, gazettes } = readCityFiles(dataDir, city, source);
  return {
    lists: {
      organizations,
      regions,
      documents: [...printedDocuments(city, gazettes), ...cited([...documents.documents, ...shared])],
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
