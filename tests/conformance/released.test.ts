import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema as buildFromText, type GraphQLSchema, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { partsOf } from '../kit/parts.js';
import { brokenPromises, releases, sdlOf } from '../kit/released.js';

const last = releases().at(-1) ?? '';
/** The reason of a mark, as docs/changes.md wants it. */
const REASON = /^Since \d+\.\d+\.\d+: use .+\. Goes after \d+\.\d+\.\d+\.$/u;

/** The schema of the day with something made different. */
function changed(from: string, to: string): GraphQLSchema {
  const sdl = printSchema(buildSchema());
  expect(sdl).toContain(from);
  return buildFromText(sdl.replace(from, to));
}

test(`a question that was right at release ${last} is right still`, () => {
  expect(brokenPromises(sdlOf(last), buildSchema())).toEqual([]);
});

/** What a release lists as removed. */
function removedIn(release: string): string {
  const changelog = readFileSync(path.join(packageRoot, 'CHANGELOG.md'), 'utf8');
  const [, told = ''] = changelog.split(`\n## ${release}\n`);
  const [, removed = ''] = (told.split('\n## ')[0] ?? '').split('\n### Removed\n');
  return removed.split('\n### ')[0] ?? '';
}

/** The names of the schema in the words of a broken promise: ENDED and HoldingStatus of what was removed from where. */
const namesIn = (broken: string) => broken.match(/[A-Z]\w+(?:\.\w+)?/gu) ?? [];

test.each(releases().slice(1))('%s breaks of the release before it what its changelog lists', (release) => {
  const before = releases()[releases().indexOf(release) - 1] ?? '';
  const broken = brokenPromises(sdlOf(before), buildFromText(sdlOf(release)));
  const removed = removedIn(release);
  expect(
    broken.filter((promise) => namesIn(promise).some((name) => !removed.includes(`\`${name}\``))),
  ).toEqual([]);
});

test('the number of the package is a release, and the changelog tells of it', () => {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(last).toBe(version);
  expect(readFileSync(path.join(packageRoot, 'CHANGELOG.md'), 'utf8')).toContain(`\n## ${version}\n`);
});

test('what is marked as going says since when, what to use instead, and how long it stays', () => {
  const marks = partsOf(buildSchema()).flatMap(({ deprecationReason }) => deprecationReason ?? []);
  expect(marks.filter((reason) => !REASON.test(reason))).toEqual([]);
});

describe('the check finds', () => {
  test.each([
    ['a field that is gone', '  mainItem: String!', '  mainWords: String!', 'Power.mainItem was removed.'],
    ['an enum value that is gone', '  LEAD\n', '  LEADS\n', 'LEAD was removed from enum type HoldingRole.'],
    [
      'a field that may be null now',
      'mainItem: String!',
      'mainItem: String',
      'Power.mainItem changed type from String! to String.',
    ],
    [
      'an argument that must be given now',
      'about: String!\n',
      'about: String!\n\n    why: String!\n',
      'A required arg why on Query.whoOwns was added.',
    ],
  ])('%s', (_, from, to, found) => {
    expect(brokenPromises(sdlOf(last), changed(from, to))).toContain(found);
  });

  test('nothing where a field goes that the release had marked', () => {
    const reason = 'Since 0.1.0: use title. Goes after 0.2.0.';
    const marked = sdlOf(last).replace(
      '  mainItem: String!',
      `  mainItem: String! @deprecated(reason: "${reason}")`,
    );
    expect(REASON.test(reason)).toBe(true);
    expect(brokenPromises(marked, changed('  mainItem: String!', '  mainWords: String!'))).toEqual([]);
  });
});
