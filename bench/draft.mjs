// Drafts the eleven documents of 2020-03 from gazette.md alone and compares the draft with the reviewed reading. Prints recall and
// precision of each kind of fact, in all and by document, twice: with the city's lists, and with its bodies and regions only. Then drafts
// a text of ten issues for the time. `npm run build && node bench/draft.mjs [--write]`; --write puts the tables into docs/drafting.md.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { readCityLists } from '../dist/src/drafting/city-lists.js';
import { draftSource } from '../dist/src/drafting/draft-source.js';
import { writeSource } from '../dist/src/drafting/write-source.js';
import { extractData } from '../dist/src/gazette/extract-city.js';
import { SourceText } from '../dist/src/gazette/source-text.js';
import { compare, documentsFound, Facts } from './compare-drafts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = path.join(ROOT, 'data');
const CITY = 'changzhi';
const ISSUE = path.join(DATA, CITY, '2020-03');
const PAGE = path.join(ROOT, 'docs/drafting.md');
const TEXT = readFileSync(path.join(ISSUE, 'gazette.md'), 'utf8');

/** @typedef {import('./compare-drafts.mjs').Records} Records */

/** @param {string} folder @returns {(line: number) => boolean} whether a line is a heading or page furniture in the readings of a folder */
function headingsIn(folder) {
  const lines = new Set();
  for (const file of readdirSync(folder)) {
    const { headings = [], furniture = [] } = parse(readFileSync(path.join(folder, file), 'utf8'));
    for (const written of [...headings, ...furniture]) {
      const [from, to = from] = String(written).split('-').map(Number);
      for (let line = from; line <= to; line++) lines.add(line);
    }
  }
  return (line) => lines.has(line);
}

/** Leaves out what belongs to no document of the eleven. @param {Records} records @returns {Records} */
function ofDocuments(records) {
  const skipped = new Set(records.documents.filter(({ number }) => number === undefined).map(({ id }) => id));
  const provisions = new Set(
    records.provisions.filter(({ document }) => skipped.has(document)).map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(records).map(([kind, rows]) => [
      kind,
      rows.filter(
        (row) =>
          !skipped.has(row.document) &&
          !provisions.has(row.provision) &&
          !provisions.has(row.provisions?.[0]),
      ),
    ]),
  );
}

/**
 * @param {string} dataDir a data folder with one gazette
 * @param {string} folder the readings of the gazette
 */
function factsOf(dataDir, folder) {
  const { sources, failures } = extractData(dataDir);
  for (const { name, error } of failures)
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  const own = sources.find(({ accounts }) => accounts.length > 0);
  const names = sources.find(({ source }) => source.name === `${CITY}/authority`);
  const shared = sources.find(({ source }) => source.name === 'shared/documents');
  if (own === undefined || names === undefined) throw new Error(`${dataDir} has no gazette`);
  const all = {
    ...names.records,
    documents: [...names.records.documents, ...(shared?.records.documents ?? [])],
  };
  return { records: own.records, facts: new Facts(ofDocuments(own.records), all, headingsIn(folder)) };
}

/** @param {string} file @param {(lists: any) => any} change */
const yamlCopy = (file, change) => stringify(change(parse(readFileSync(path.join(DATA, file), 'utf8'))));

/** @param {'all' | 'bodies'} lists which lists of the city the draft may use */
function draftWith(lists) {
  const folder = mkdtempSync(path.join(tmpdir(), 'draft-'));
  mkdirSync(path.join(folder, CITY, 'issue'), { recursive: true });
  mkdirSync(path.join(folder, 'shared'));
  const keep = (/** @type {any} */ file) =>
    lists === 'all' ? file : { title: file.title, organizations: file.organizations };
  writeFileSync(path.join(folder, CITY, 'organizations.yaml'), yamlCopy(`${CITY}/organizations.yaml`, keep));
  for (const file of [`${CITY}/regions.yaml`, `${CITY}/documents.yaml`, 'shared/documents.yaml'])
    writeFileSync(path.join(folder, file), readFileSync(path.join(DATA, file)));
  const { lists: city, cityName } = readCityLists(folder, CITY, 'issue', '');
  const draft = draftSource(TEXT, {
    city: CITY,
    cityName,
    file: 'source.txt',
    lists: city,
  });
  writeSource(path.join(folder, CITY, 'issue'), TEXT, draft);
  const read = factsOf(folder, path.join(folder, CITY, 'issue', 'readings'));
  rmSync(folder, { recursive: true });
  return read;
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? '' : (part / whole).toFixed(2));
/** @param {import('./compare-drafts.mjs').Count} one */
const cells = (one) => `${share(one.found, one.read)} / ${share(one.right, one.drafted)}`;
/** @param {readonly (string | number)[]} row */
const line = (row) => `| ${row.join(' | ')} |`;

const FACTS = ['holdings', 'memberships', 'tasks with deadlines', 'transfers in prose', 'links'];
/** The kinds of facts that have a certainty. */
const GRADED = ['holdings', 'memberships', 'transfers in prose'];

const reviewed = factsOf(DATA, path.join(ISSUE, 'readings'));
const documents = reviewed.records.documents.filter(({ number }) => number !== undefined);
/** @type {string[]} */
const report = [];
for (const [lists, name] of /** @type {const} */ ([
  ['all', "With the city's lists"],
  ['bodies', 'With its bodies and regions only'],
])) {
  const drafted = draftWith(lists);
  const counts = compare(reviewed.facts, drafted.facts);
  const found = documentsFound(documents, drafted.records.documents);
  report.push(
    `### ${name}`,
    '',
    line(['', 'recall', 'precision', 'read', 'drafted']),
    line(['---', '--:', '--:', '--:', '--:']),
  );
  report.push(
    line([
      'documents',
      share(found.length, documents.length),
      share(found.length, drafted.records.documents.filter(({ number }) => number).length),
      documents.length,
      found.length,
    ]),
  );
  for (const [kind, one] of Object.entries(counts))
    report.push(
      line([kind, share(one.found, one.read), share(one.right, one.drafted), one.read, one.drafted]),
    );
  const facts = GRADED.map((kind) => counts[/** @type {keyof typeof counts} */ (kind)]);
  /** @param {(one: typeof facts[number]) => number} of */
  const sum = (of) => facts.reduce((total, one) => total + of(one), 0);
  const wrong = sum((one) => one.wrong.length);
  const wrongCertain = sum((one) => one.certain - one.certainRight);
  report.push(
    '',
    `Of the holdings, memberships and transfers, ${share(
      sum((one) => one.certain),
      sum((one) => one.drafted),
    )} are drafted as CERTAIN, and all but ${wrongCertain} of those are right. Of the ${wrong} wrong facts, ${wrong - wrongCertain} are among the doubted.`,
    '',
    line(['document', 'provisions', ...FACTS]),
    line(['---', '--:', ...FACTS.map(() => '--:')]),
  );
  for (const { number, lines } of documents) {
    const at = String(lines[0]);
    const own = compare(reviewed.facts.only(at), drafted.facts.only(at));
    report.push(
      line([
        String(number),
        ...['provisions', ...FACTS].map((kind) => cells(own[/** @type {keyof typeof own} */ (kind)])),
      ]),
    );
  }
  report.push('');
}

/** Milliseconds for a text of this many issues. @param {number} issues */
function timeOf(issues) {
  const text = TEXT.repeat(issues);
  const { lists, cityName } = readCityLists(DATA, CITY, '2020-03', '');
  const started = performance.now();
  draftSource(text, { city: CITY, cityName, file: 'source.txt', lists });
  return Math.round(performance.now() - started);
}
const [one, ten] = [timeOf(1), timeOf(10)];
report.push(
  `The issue (${new SourceText(TEXT).length.toLocaleString('en')} lines) was drafted in ${(one / 1000).toFixed(1)} s, a text of ten issues in ${(ten / 1000).toFixed(1)} s; the process had at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
);
console.log(report.join('\n'));

if (process.argv.includes('--write')) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(/(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/u, `$1\n${report.join('\n')}\n\n$2`),
  );
}
