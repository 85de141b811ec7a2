import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { unreviewed } from '../../src/drafting/unreviewed.js';
import { KINDS } from '../../src/records/index.js';
import { RECORD_KINDS } from '../../src/records/prefixes.js';
import { readRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';

const FIRST = 'changzhi/2020-03';
let data: string;
let issues: readonly string[];

/** The invented later issues, as if a program had drafted all that they say. */
beforeAll(() => {
  data = withLaterIssues(temporaryFolder());
  issues = readdirSync(path.join(data, 'changzhi'))
    .filter((name) => /^\d{4}-\d\d$/u.test(name) && `changzhi/${name}` !== FIRST)
    .map((name) => `changzhi/${name}`);
  const rewrite = (file: string, change: (content: never) => object) =>
    writeFileSync(file, stringify(change(parse(readFileSync(file, 'utf8')) as never)));
  for (const issue of issues) {
    const readings = path.join(data, issue, 'readings');
    for (const file of readdirSync(readings)) rewrite(path.join(readings, file), unreviewed);
    rewrite(
      path.join(data, issue, 'manifest.yaml'),
      ({ documents, ...manifest }: { documents: { annexes?: object[] }[] }) => ({
        ...manifest,
        documents: documents.map((document) => ({
          ...document,
          ...(document.annexes === undefined
            ? {}
            : { annexes: document.annexes.map((list) => ({ ...list, reviewed: false })) }),
        })),
      }),
    );
  }
  expect(extractInto(data)).toMatchObject({ code: 0 });
}, 120_000);

test('every act of a drafted issue says that nobody has reviewed it', async () => {
  const found = new Map<string, number>();
  for (const issue of issues) {
    const { records } = await readRecords(path.join(data, issue));
    for (const kind of RECORD_KINDS)
      for (const record of records[kind]) {
        if (!('reviewed' in KINDS[kind].schema.shape)) continue;
        expect(record, `${kind} of ${issue}`).toMatchObject({ reviewed: false });
        found.set(kind, (found.get(kind) ?? 0) + 1);
      }
  }
  expect([...found.keys()].sort()).toEqual([]);
});
