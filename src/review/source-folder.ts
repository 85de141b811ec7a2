// The folder of a drafted source, as a review reads and writes it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { correctionsFile, type Manifest, manifestFile } from '../gazette/manifest.js';
import { type ReadingInput, readingFile } from '../gazette/reading.js';
import { SourceText } from '../gazette/source-text.js';
import { readYaml } from '../records/read-yaml.js';
import { ReviewError } from './decisions.js';
import { type Fact, type FilesWithFacts, factsOf } from './facts.js';

export const MANIFEST = 'manifest.yaml';
export const CORRECTIONS = 'corrections.yaml';

/** A source that can be reviewed. */
export interface ReviewedSource extends FilesWithFacts {
  /** CITY/SOURCE. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** The readings as they stand in their files, without defaults. */
  readonly readings: readonly ReadingInput[];
  readonly source: SourceText;
  readonly facts: readonly Fact[];
}

/** @returns the file of a reading, relative to the folder of the source */
export const readingAt = (document: string): string => path.join('readings', `${document}.yaml`);

/**
 * @param dataDir the data folder
 * @param name of the source: CITY/SOURCE
 * @throws ReviewError if there is no such source; InputError if a file of it is invalid
 */
export function readSourceFolder(dataDir: string, name: string): ReviewedSource {
  const folder = path.join(dataDir, ...name.split('/'));
  const at = (file: string) => path.join(folder, file);
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(name) || !existsSync(at(MANIFEST)))
    throw new ReviewError(
      `The data folder ${dataDir} has no source '${name}'. Write CITY/SOURCE, such as changzhi/2020-09; \`mandate-graph draft\` makes one.`,
    );
  const manifest = readYaml(at(MANIFEST), manifestFile, `${name}/${MANIFEST}`);
  const documents = new Set(manifest.documents.map(({ slug }) => slug));
  const files = existsSync(at('readings')) ? readdirSync(at('readings')) : [];
  const readings = files
    .filter((one) => one.endsWith('.yaml') && documents.has(one.slice(0, -'.yaml'.length)))
    .sort()
    .map((one) => {
      const file = path.join('readings', one);
      readYaml(at(file), readingFile, `${name}/${file}`);
      return parse(readFileSync(at(file), 'utf8')) as ReadingInput;
    });
  const { corrections } = existsSync(at(CORRECTIONS))
    ? readYaml(at(CORRECTIONS), correctionsFile, `${name}/${CORRECTIONS}`)
    : { corrections: [] };
  const source = SourceText.read(at(manifest.file));
  const read = { manifest, readings, corrections };
  return { ...read, name, folder, source, facts: factsOf(read, source) };
}
