// The draft of a source: every document of a text, with the names and documents that the city's lists do not have.

import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { documentsFile } from '../gazette/document-names.js';
import type { correctionsFile, Manifest, manifestFile, PowerListConfig } from '../gazette/manifest.js';
import { type authorityFile, NameAuthority, type regionsFile } from '../gazette/name-authority.js';
import { readPowerList } from '../gazette/power-list.js';
import { SourceText } from '../gazette/source-text.js';
import type { RecordOf } from '../records/index.js';
import { fold } from '../records/text.js';
import { Citations } from './citations.js';
import {
  type DraftedDoubt,
  draftDocument,
  othersOfReasons,
  type ReadingInput,
  wordsOfReasons,
  writtenProvisions,
} from './draft-document.js';
import type { EarlierPower } from './earlier-powers.js';
import { type FoundDocument, findDocuments } from './find-documents.js';
import { Names, type NewNames } from './names.js';
import {
  type DraftedMatch,
  formerHoldersOf,
  isPowerList,
  matchesBetween,
  powerListConfig,
} from './power-lists.js';
import { sourceLines } from './source-lines.js';
import { unreviewed } from './unreviewed.js';

/** The lists of a city that a draft uses. */
export interface CityLists {
  readonly organizations: z.infer<typeof authorityFile>;
  readonly regions: z.infer<typeof regionsFile>;
  /** The documents that the city's gazettes print or cite, and those that all cities share. */
  readonly documents: readonly Pick<RecordOf<'documents'>, 'id' | 'number' | 'title' | 'aliases'>[];
  /** What earlier sources of the city gave by rows of lists; a later document may take it back. */
  readonly earlier: readonly EarlierPower[];
}

/** Names and cited documents that the city's lists do not have, for `names-to-review.yaml`. */
export interface NamesToReview extends NewNames {
  readonly documents: NonNullable<z.input<typeof documentsFile>['documents']>;
  /** Documents of the state and of provinces, for the list that all cities share. */
  readonly sharedDocuments: NonNullable<z.input<typeof documentsFile>['documents']>;
}

/** What was drafted of a text, in the formats of the files of a source. */
export interface DraftedSource {
  readonly manifest: z.input<typeof manifestFile>;
  readonly readings: readonly ReadingInput[];
  readonly corrections: z.input<typeof correctionsFile>;
  readonly matches: readonly DraftedMatch[];
  readonly names: NamesToReview;
  /** What to look at first: the least certain facts. */
  readonly doubts: readonly DraftedDoubt[];
  /** What the draft could not read, by document. */
  readonly notes: readonly string[];
}

const shortHash = (text: string, length: number) =>
  createHash('sha256').update(fold(text)).digest('hex').slice(0, length);

/**
 * The slug of a document is part of its id, so it must differ from those of all documents of the city. The code of its number is Chinese;
 * a few digits of its hash stand for it, and for the title of a document without a number.
 */
function slugOf({ number, title }: FoundDocument, taken: Set<string>): string {
  const parts = /^(?<code>\D+)(?<year>(?:19|20)\d\d)\D+(?<number>\d+)号/u.exec(number ?? '')?.groups;
  const base =
    parts?.code === undefined
      ? `d-${shortHash(title, 8)}`
      : `d-${parts.year}-${parts.number}-${shortHash(parts.code, 4)}`;
  let slug = base;
  for (let count = 2; taken.has(slug); count++) slug = `${base}-${count}`;
  taken.add(slug);
  return slug;
}

/** @returns the zones and places of a city with the body that administers each, for the receivers of lists */
function receiversOf({ organizations, regions }: CityLists) {
  return organizations.organizations.flatMap((one) => {
    const region = regions.regions.find(({ name, aliases }) =>
      [name, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))].includes(
        one.region ?? '',
      ),
    );
    if (
      region === undefined ||
      !['ZONE_COMMITTEE', 'GOVERNMENT'].includes(one.kind) ||
      region.kind === 'CITY' ||
      region.kind === 'PROVINCE'
    )
      return [];
    const regionNames = [
      region.name,
      ...region.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name)),
    ];
    const names = [
      one.name,
      ...one.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name)),
    ].filter((name) => !regionNames.includes(name));
    return names.flatMap((name) => regionNames.map((place) => ({ name, region: place })));
  });
}

/**
 * Drafts a text.
 * @param text the text, by line
 * @param options the city and its lists, and the name of the file in the manifest
 * @returns the draft; without documents if the text has no head of a document
 */
export function draftSource(
  text: string,
  {
    city,
    cityName,
    file,
    lists,
  }: {
    readonly city: string;
    readonly cityName: string;
    readonly file: string;
    readonly lists: CityLists;
  },
): DraftedSource {
  const source = new SourceText(text);
  const lines = sourceLines(source);
  const found = findDocuments(lines);
  const authority = new NameAuthority(city, lists.organizations, lists.regions);
  const names = new Names(cityName, authority);
  const slugs = new Set<string>();
  const printed = found.map((one) => ({ found: one, slug: slugOf(one, slugs) }));
  const citations = new Citations({ city, cityName, numbers: found.flatMap(({ number }) => number ?? []) }, [
    ...lists.documents,
    ...printed.map(({ found: one, slug }) => ({
      id: `document:${city}/${slug}`,
      number: one.number,
      title: one.title,
      aliases: [...one.aliases],
    })),
  ]);
  const readings: ReadingInput[] = [];
  const doubts: DraftedDoubt[] = [];
  const notes: string[] = [];
  const documents: Manifest['documents'] = [];
  const matches: DraftedMatch[] = [];
  const receivers = receiversOf(lists);

  const firstLine = found[0]?.lines[0] ?? source.length + 1;
  const front = `front-${source.sha256.slice(0, 8)}`;
  if (firstLine > 1 && found.length > 0) {
    documents.push({
      slug: front,
      title: 'front matter',
      aliases: [],
      lines: `1-${firstLine - 1}`,
      annexes: [],
    });
    const before = lines.filter(({ number }) => number < firstLine);
    readings.push(
      unreviewed({
        document: front,
        provisions: [{ key: 'front', path: '卷首', lines: `1-${firstLine - 1}` }],
        groups: names
          .groupsIn(before.map(({ plain }) => plain).join('\n'))
          .map((name) => ({ name, at: 'front' })),
      }),
    );
  }
  for (const [index, { found: one, slug }] of printed.entries()) {
    const last = index === printed.length - 1 ? source.length : one.lines[1];
    const own = lines.filter(
      ({ number }) => number >= one.lines[0] && number <= last && !one.headLines.includes(number),
    );
    citations.startDocument();
    const drafted = draftDocument(own, {
      slug,
      found: one,
      names,
      source,
      citation: (link) => citations.cite(link),
      earlier: lists.earlier,
    });
    doubts.push(...drafted.doubts);
    for (const note of drafted.notes) notes.push(`${one.number ?? one.title}, ${note}`);
    for (const doubt of one.doubts) notes.push(`${one.number ?? one.title} (line ${one.lines[0]}): ${doubt}`);
    const powerTables = drafted.outline.tables.filter(isPowerList);
    for (const table of powerTables)
      for (const name of formerHoldersOf(table)) names.ensure({ written: name, is: names.meant(name).is });
    const issuer =
      one.issuer === undefined ? undefined : names.ensure({ written: one.issuer, is: undefined });
    const annexes: PowerListConfig[] = [];
    const items: Parameters<typeof matchesBetween>[0][number][] = [];
    const paths = new Map(drafted.outline.provisions.map(({ key, path }) => [key, path]));
    const withNew = powerTables.length === 0 ? authority : withNames(city, lists, names.added());
    for (const [at, table] of powerTables.entries()) {
      const config = powerListConfig(table, at, table.annex, {
        names,
        units: drafted.outline.units,
        issuer: issuer ?? cityName,
        title: one.title,
        receivers,
      });
      if (config === undefined) {
        notes.push(
          `${one.number ?? one.title} (line ${table.lines[0]}): a list of powers, but no zone or place of the city's lists receives it`,
        );
        continue;
      }
      const counted = {
        ...config,
        rows: countRows(source, table.lines),
        grants: config.grants.map((grant) => ({ ...grant, clause: paths.get(grant.clause) ?? grant.clause })),
      };
      try {
        const list = readPowerList(source, counted, withNew, []);
        annexes.push({ ...counted, reviewed: false });
        items.push({
          slug: counted.slug,
          items: list.rows.map((row) => ({
            number: row.number,
            type: row.type,
            words: `${row.main}/${row.sub ?? ''}`,
          })),
        });
      } catch (error) {
        notes.push(
          `${one.number ?? one.title} (line ${table.lines[0]}): ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    matches.push(...matchesBetween(items));
    readings.push({
      ...unreviewed(drafted.reading),
      ...(annexes.length === powerTables.length
        ? {}
        : { provisions: writtenProvisions(drafted.outline.provisions) }),
      headings: [...new Set([...one.headLines, ...drafted.outline.headingLines])].sort((a, b) => a - b),
    });
    documents.push({
      slug,
      ...(one.number === undefined ? {} : { number: one.number }),
      title: one.title,
      aliases: [...one.aliases],
      ...(issuer === undefined ? {} : { issuer }),
      ...(one.issuedOn === undefined ? {} : { issuedOn: one.issuedOn }),
      lines: `${one.lines[0]}-${last}`,
      annexes,
    });
  }
  return {
    manifest: {
      title: found[0]?.title ?? file,
      city: cityName,
      file,
      sha256: source.sha256,
      documents,
    },
    readings,
    corrections: {
      corrections: doubts.map(({ key, line, what, certainty, reasons }) => ({
        key,
        lines: line,
        kind: kindOfDoubt(reasons),
        reading: what,
        alternatives: othersOfReasons(reasons),
        reason: `Drafted by the program and not reviewed (${certainty}): ${wordsOfReasons(reasons)}.`,
      })),
    },
    matches,
    names: { ...names.added(), ...citations.added() },
    doubts,
    notes,
  };
}

/** The kind of anomaly that a doubt becomes; most doubts are about who is meant. */
const kindOfDoubt = (reasons: DraftedDoubt['reasons']) =>
  reasons.includes('MERGED_CELL')
    ? 'MERGED_CELL'
    : reasons.includes('ROW_FITTED')
      ? 'SHIFTED_COLUMN'
      : 'NAME_VARIANT';

const countRows = (source: SourceText, [start, end]: readonly [number, number]) => {
  let rows = 0;
  for (let line = start; line <= end; line++)
    if (/^\d+$/u.test(source.line(line).split('\t')[0] ?? '')) rows++;
  return rows;
};

/** @returns the names of a city with those that a draft adds */
function withNames(city: string, lists: CityLists, added: NewNames): NameAuthority {
  const { organizations } = lists;
  return new NameAuthority(
    city,
    {
      ...organizations,
      organizations: [
        ...organizations.organizations,
        ...(added.organizations ?? []).map((one) => ({ ...one, aliases: [] })),
      ],
      categories: [
        ...organizations.categories,
        ...(added.categories ?? []).map((one) => ({
          levels: [],
          members: [],
          within: [],
          exhaustive: false,
          ownArea: false,
          ...one,
          aliases: [],
        })),
      ] as CityLists['organizations']['categories'],
    },
    lists.regions,
  );
}
