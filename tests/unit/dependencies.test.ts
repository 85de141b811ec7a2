import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dependencies, document, lastReleases } from '../../scripts/dependencies.mjs';
import { packageRoot } from '../../src/config/package-root.js';
import { expectFile } from '../kit/documents.js';

const ALLOWED = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC'];

test('docs/dependencies.md has the versions and licences of the lock files; node scripts/dependencies.mjs writes it', () => {
  expectFile('docs/dependencies.md', document(lastReleases()));
});

test('every dependency is pinned, has a licence that ours allows, and a last release', () => {
  const last = lastReleases();
  const all = dependencies();
  expect(all.length).toBeGreaterThan(55);
  const isAllowed = (one: string) => one.split(' AND ').every((part) => ALLOWED.includes(part));
  expect(all.filter(({ licence }) => !licence.split(' OR ').some(isAllowed))).toEqual([]);
  expect(
    all.filter(({ name }) => !/^\d+\.\d+\.\d+\S*, \d{4}-\d\d-\d\d$/u.test(last.get(name) ?? '')),
  ).toEqual([]);
  for (const folder of ['.', 'bench']) {
    const { dependencies: runs = {}, devDependencies: builds = {} } = JSON.parse(
      readFileSync(path.join(packageRoot, folder, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    expect(Object.entries({ ...runs, ...builds }).filter(([, version]) => !/^\d/u.test(version))).toEqual([]);
  }
});
