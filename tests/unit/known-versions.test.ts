import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { expectedSources } from '../../src/load/source-folders.js';
import { temporaryFolder } from '../kit/folder.js';
import { writeSource } from '../kit/source-folder.js';

const root = temporaryFolder();
const data = path.join(root, 'data');
const kept = path.join(root, 'state/source-versions.json');
const regions = (name: string) => ({ regions: [{ id: `region:jia/${name}`, name, kind: 'CITY' }] });
const versions = async (keepIn?: string) =>
  Object.fromEntries((await expectedSources(data, keepIn)).map(({ name, version }) => [name, version]));

/** Replaces every kept version, so that a version that was not derived anew can be told. */
function replaceKept(version: string): void {
  const all = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, { name: string }>;
  const replaced = Object.entries(all).map(([key, { name }]) => [key, { name, version }]);
  writeFileSync(kept, JSON.stringify(Object.fromEntries(replaced)));
}

let derived: Readonly<Record<string, string>>;
beforeEach(async () => {
  rmSync(kept, { force: true });
  writeSource(data, 'jia/one', regions('甲'));
  writeSource(data, 'jia/two', regions('乙'));
  derived = await versions();
  expect(await versions(kept)).toEqual(derived);
  replaceKept('kept');
});

test('a source whose files are the same is not read again', async () => {
  expect(await versions(kept)).toEqual({ 'jia/one': 'kept', 'jia/two': 'kept' });
});

test('a source of which one byte has changed is read again, and the others are not', async () => {
  writeSource(data, 'jia/two', regions('丙'));
  const now = await versions();
  expect(now['jia/two']).not.toBe(derived['jia/two']);
  expect(await versions(kept)).toEqual({ 'jia/one': 'kept', 'jia/two': now['jia/two'] });
  expect(Object.keys(JSON.parse(readFileSync(kept, 'utf8')))).toHaveLength(2);
});

test('a source of which a file is gone or new is read again', async () => {
  writeSource(data, 'jia/two', { ...regions('乙'), organizations: [] });
  expect(await versions(kept)).toEqual({ 'jia/one': 'kept', 'jia/two': derived['jia/two'] });
});

test.each([
  ['no JSON', '{'],
  ['versions of another form', '{"a": 1}'],
])('%s in the file that keeps them counts as nothing', async (_, text) => {
  writeFileSync(kept, text);
  expect(await versions(kept)).toEqual(derived);
});

test('an invalid record is reported, although its source was known before', async () => {
  writeSource(data, 'jia/two', { regions: '{' });
  await expect(versions(kept)).rejects.toThrow('regions.jsonl:1');
});
