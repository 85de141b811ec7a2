import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from '../../src/records/write-files.js';
import { temporaryFolder } from '../kit/folder.js';

const folder = temporaryFolder();

it('Files that belong together are all written, or none is if one cannot be', () => {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('a'), 'old');
  writeFileSync(at('b'), 'old');
  const last = path.join('a', 'no-folder', 'c');
  expect(() =>
    writeFiles(
      new Map([
        [at('a'), 'new'],
        [at('b'), null],
        [at(last), 'new'],
      ]),
    ),
  ).toThrow();
  expect([readdirSync(folder), readFileSync(at('a'), 'utf8')]).toEqual([['a', 'b'], 'old']);
  writeFiles(
    new Map([
      [at('a'), 'new'],
      [at('b'), null],
      [at('d/e'), 'new'],
    ]),
  );
  expect([readdirSync(folder), readFileSync(at('a'), 'utf8')]).toEqual([['a', 'd'], 'new']);
});
