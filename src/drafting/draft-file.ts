// From a file to the folder of a source: reads it, drafts it, writes it, and makes the records of it.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { ORGANIZATIONS, REGIONS } from '../gazette/city-files.js';
import { extractSources } from '../gazette/extract.js';
import { manifestFile } from '../gazette/manifest.js';
import { writtenRange } from '../gazette/source-text.js';
import { readYaml } from '../records/read-yaml.js';
import { NAME_LIST_SOURCE, SHARED } from '../records/source.js';
import { type DraftChanges, keepDecisions } from '../review/draft-again.js';
import { cityNameIn, readCityLists } from './city-lists.js';
import { type DraftedSource, draftSource } from './draft-source.js';
import { DraftError, readFileText } from './read-file.js';
import { writeSource } from './write-source.js';

const SOURCE_NAME = /^(?<city>[a-z0-9-]+)\/(?<source>[a-z0-9-]+)$/u;
const TEXT = 'source.txt';
/** Folders of a data folder that are no sources. */
const RESERVED = new Set([SHARED, 'templates', NAME_LIST_SOURCE, 'readings', 'records']);

/** What `draftFile` did. */
export interface DraftedFile {
  readonly draft: DraftedSource;
  /** What it changed; undefined if there was no draft before. */
  readonly changes: DraftChanges | undefined;
  /** True if the records could be made of the draft. */
  readonly extracted: boolean;
}

/**
 * Drafts a file as a source and makes its records. A source that a person wrote (its manifest has no `original`) is never replaced.
 * Drafting the same name again keeps what was decided: entries that are reviewed, and the decisions of reviewers.
 * @param file path of a text, a Markdown file, an HTML page, a .docx or a PDF with text
 * @param options `as` is the name of the source, CITY/SOURCE; `out` is the data folder
 * @throws ReviewError if the text lacks a document on which a person has worked; DraftError if the file cannot be read or has no document, if the name is wrong, or if a person wrote the source
 */
export async function draftFile(
  file: string,
  { as, out, report }: { readonly as: string; readonly out: string; readonly report: (line: string) => void },
): Promise<DraftedFile> {
  const { city, source } = SOURCE_NAME.exec(as)?.groups ?? {};
  if (city === undefined || source === undefined || RESERVED.has(city) || RESERVED.has(source))
    throw new DraftError(
      `'${as}' cannot be the name of a source. Write CITY/SOURCE in lower-case letters, digits and hyphens, such as changzhi/2020-09; ${[...RESERVED].join(', ')} have another meaning.`,
    );
  const folder = path.join(out, city, source);
  const manifest = path.join(folder, 'manifest.yaml');
  if (existsSync(manifest) && readYaml(manifest, manifestFile, `${as}/manifest.yaml`).original === undefined)
    throw new DraftError(
      `${as} was read by a person, not drafted. A draft would replace it; choose another name.`,
    );
  const { text, pages, original } = await readFileText(file);
  const name = path.basename(file);
  const { lists, cityName, isNew } = readCityLists(out, city, source, cityNameIn(text) ?? '本市');
  const draft = draftSource(text, { city, cityName, file: TEXT, lists });
  if (draft.manifest.documents.length === 0)
    throw new DraftError(
      `${name} has no document: no line is a title such as 关于…的通知 or …条例, and none is a number such as 长政发〔2020〕17号. Nothing was written.`,
    );
  const kept = `original${path.extname(file).toLowerCase() || '.txt'}`;
  const drafted: DraftedSource = {
    ...draft,
    manifest: {
      ...draft.manifest,
      original: {
        file: kept,
        sha256: createHash('sha256').update(original).digest('hex'),
        ...(pages.length === 0 ? {} : { pages: pages.map(writtenRange) }),
      },
    },
  };
  const { draft: merged, changes } = keepDecisions(out, as, text, drafted);
  const open = new Set(merged.corrections.corrections.map(({ key }) => key));
  const written = { ...merged, doubts: merged.doubts.filter(({ key }) => open.has(key)) };
  const ofCity = isNew
    ? ([
        [ORGANIZATIONS, { title: `${cityName}的机构` }],
        [
          REGIONS,
          {
            regions: lists.regions.regions.map(({ id, name: region, kind }) => ({ id, name: region, kind })),
          },
        ],
      ] as const)
    : [];
  writeSource(
    folder,
    text,
    written,
    new Map<string, string | Uint8Array>([
      [path.join(folder, kept), original],
      ...ofCity.map(([one, content]) => [path.join(out, city, one), stringify(content)] as const),
    ]),
  );
  const extracted = extractSources({ check: false, dataDir: out, report }) === 0;
  return { draft: written, changes, extracted };
}
