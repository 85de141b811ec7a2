import { groupBy } from '../records/group-by.js';
import type { RecordSet } from '../records/index.js';
import { ANOMALY_KINDS, CERTAINTIES } from '../records/terms.js';
import type { LineAccount } from './line-account.js';

/** One gazette after reading: the account of its lines, and the records found in them. */
interface SourceCoverage {
  readonly source: { readonly name: string; readonly title: string };
  readonly records: RecordSet;
  readonly accounts: readonly LineAccount[];
}

/** The kinds of records that a document states, with the names that the page uses. */
const FACTS = {
  powers: 'powers',
  duties: 'duties',
  tasks: 'tasks',
  policies: 'policies',
  'service-items': 'service items',
  indicators: 'indicators',
  holdings: 'holdings',
  transfers: 'transfers',
  memberships: 'memberships',
  hazards: 'hazards',
  criteria: 'response criteria',
  authorities: 'authorities of a level',
  'level-groups': 'groups of a level',
  'document-links': 'document links',
} as const;
const KINDS = Object.keys(FACTS) as (keyof typeof FACTS)[];
const HEADS = [
  'document',
  'at lines',
  'lines',
  'blank',
  'stated',
  'other',
  'provisions',
  'facts',
  'anomalies',
];

/**
 * Writes a Markdown page that shows for each document how many lines were read and which records were found.
 * @param sources every gazette that was read
 * @returns the page; the same records always give the same page
 */
export function makeCoveragePage(sources: readonly SourceCoverage[]): string {
  return `# Coverage: what was read of each document

This page counts what was read from each document. \`npm run extract\` writes it from the records;
\`npm run extract -- --check\` fails if the page differs from them.

- A line is _stated_ if it belongs to a provision. It is _other_ if it is a heading, page furniture, a table's head or part of an
  anomaly. No line is unread.
- The holdings are those that the documents state. Holdings that follow from transfers are derived when the records are loaded, and are
  not counted here.
- A fact is CERTAIN, INFERRED (plain reading was not enough) or AMBIGUOUS (careful readers could differ).
${sources.map(sourcePart).join('')}`;
}

function sourcePart({ source, records, accounts }: SourceCoverage): string {
  const documentOf = new Map(records.provisions.map(({ id, document }) => [id, document]));
  const at = (record: RecordSet[keyof typeof FACTS][number]) =>
    documentOf.get('provision' in record ? record.provision : (record.provisions[0] ?? ''));
  const facts = KINDS.flatMap((kind) => records[kind].map((fact) => ({ kind, fact, document: at(fact) })));
  const factsOf = groupBy(facts, ({ document }) => document);
  const anomaliesOf = groupBy(records.anomalies, ({ document }) => document);
  const provisionsOf = groupBy(records.provisions, ({ document }) => document);

  const row = (
    name: string,
    lines: string,
    counts: Pick<LineAccount, 'blank' | 'stated' | 'other'>,
    provisions: number,
    found: typeof facts,
    anomalies: RecordSet['anomalies'],
  ) => {
    const { blank, stated, other } = counts;
    const kinds = KINDS.map(
      (kind) => [FACTS[kind], found.filter((one) => one.kind === kind).length] as const,
    );
    const grades = CERTAINTIES.map(
      (certainty) =>
        [
          certainty,
          found.filter(({ fact }) => 'certainty' in fact && fact.certainty === certainty).length,
        ] as const,
    );
    const doubts = ANOMALY_KINDS.map(
      (kind) => [kind, anomalies.filter((one) => one.kind === kind).length] as const,
    );
    return cells([
      name,
      lines,
      blank + stated + other,
      blank,
      stated,
      other,
      provisions,
      `${listCounts(kinds)}<br>${listCounts(grades)}`,
      `${anomalies.length}${anomalies.length === 0 ? '' : `: ${listCounts(doubts)}`}`,
    ]);
  };
  const documents = new Map(records.documents.map((one) => [one.id.slice(one.id.lastIndexOf('/') + 1), one]));
  const rows = accounts.map((account) => {
    const { id = '', number, title } = documents.get(account.slug) ?? {};
    return row(
      [number, title].filter(Boolean).join('<br>'),
      account.lines.join('-'),
      account,
      provisionsOf.get(id)?.length ?? 0,
      factsOf.get(id) ?? [],
      anomaliesOf.get(id) ?? [],
    );
  });
  const sum = (part: 'blank' | 'stated' | 'other') => accounts.reduce((total, one) => total + one[part], 0);
  const total = { blank: sum('blank'), stated: sum('stated'), other: sum('other') };
  return `
## ${source.title}

${cells(HEADS)}${cells(HEADS.map((head) => (NUMBERS.has(head) ? '--:' : '---')))}${rows.join('')}${row(
  'all',
  '',
  total,
  records.provisions.length,
  facts,
  records.anomalies,
)}`;
}

const NUMBERS = new Set(['lines', 'blank', 'stated', 'other', 'provisions']);

/** @returns the counts above zero as text: `12 duties, 3 tasks` */
function listCounts(counts: readonly (readonly [name: string, count: number])[]): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function cells(texts: readonly (string | number)[]): string {
  return `| ${texts.join(' | ')} |\n`;
}
