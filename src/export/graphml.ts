import type { ReferenceTargetRow } from '../queries/export.js';
import { type Field, fieldsOf, labelOf, type RecordOf } from '../records/index.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import type { Format } from './format.js';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const BETWEEN = ' | ';
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML parsers read an unescaped carriage return as a line feed.
  '\r': '&#13;',
};
/** Characters that XML 1.0 does not allow in any form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be left out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function escapeXml(value: unknown): string {
  return String(value)
    .replace(NOT_XML, '')
    .replace(/[&<>"\r]/gu, (mark) => ENTITIES[mark] ?? mark);
}

const isEdge = ({ type }: Field) => type === 'reference' || type === 'references' || type === 'jurisdiction';

/** The fields that can be a label, the preferred one first; a record without a name gets a text from it. */
const NAMES = ['name', 'title', 'path', 'criterion', 'phrase', 'asPrinted', 'reading', 'asWritten'];

/** The label that drawing programs show beside a node; that of a document is its number. */
function nameOf(kind: RecordKind, { id, number, ...values }: Readonly<Record<string, unknown>>): unknown {
  const named = NAMES.map((field) => values[field]).find((value) => value !== undefined && value !== '');
  return (kind === 'documents' ? number : undefined) ?? named ?? id;
}

/** All attributes that a node may have: GraphML wants their keys at the beginning. */
const ATTRIBUTES = [
  'label',
  'type',
  'source',
  ...new Set(
    RECORD_KINDS.flatMap((kind) => fieldsOf(kind))
      .filter((field) => !isEdge(field) && field.name !== 'id')
      .map(({ name }) => name),
  ),
];

/** A node and an edge may have attributes of the same name, but a key is identified by its id alone. */
const keyOf = (of: 'node' | 'edge', name: string) => `${of}-${name}`;

function textOf({ type }: Field, value: unknown): string {
  if (type === 'objects') return JSON.stringify(value);
  return Array.isArray(value) ? value.join(BETWEEN) : String(value);
}

function targetsOf(
  { name, type }: Field,
  value: unknown,
): readonly (readonly [relation: string, to: string])[] {
  if (type === 'jurisdiction') {
    const { region, except } = value as RecordOf<'holdings'>['jurisdiction'];
    return [[`${name}.region`, region], ...except.map((to) => [`${name}.except`, to] as const)];
  }
  return [value].flat().map((to) => [name, String(to)] as const);
}

/**
 * GraphML: a node for each record, and an edge for each reference, named after the field.
 * @param kinds kinds that are exported
 * @param sources sources that are exported; a reference to a record that is not exported makes no edge, because the edge would
 *   have no target
 */
export function graphml(kinds: readonly RecordKind[], sources: ReadonlySet<string>): Format {
  const labels = new Set(kinds.map(labelOf));
  const isExported = (row: ReferenceTargetRow | undefined) =>
    row !== undefined && sources.has(row.source) && row.labels.some((label) => labels.has(label));
  return {
    asLoaded: false,
    wantsReferred: true,
    head: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${NAMESPACE}">\n${[
        ...ATTRIBUTES.map((name) => ['node', name] as const),
        ['edge', 'relation'] as const,
      ]
        .map(
          ([of, name]) =>
            `<key id="${keyOf(of, name)}" for="${of}" attr.name="${name}" attr.type="string"/>\n`,
        )
        .join('')}<graph id="mandate-graph" edgedefault="directed">\n`,
    rows: ({ kind, source, records, referred }) =>
      records
        .map((record) => {
          const values = record as unknown as Readonly<Record<string, unknown>>;
          const fields = fieldsOf(kind).filter(({ name }) => name !== 'id' && values[name] !== undefined);
          const said = [
            ['label', String(nameOf(kind, values))],
            ['type', labelOf(kind)],
            ['source', source],
            ...fields
              .filter((field) => !isEdge(field))
              .map((field) => [field.name, textOf(field, values[field.name])]),
          ].filter(([, text]) => text !== '');
          const node = `<node id="${escapeXml(record.id)}">${said
            .map(([name, text]) => `<data key="${keyOf('node', String(name))}">${escapeXml(text)}</data>`)
            .join('')}</node>\n`;
          const edges = fields
            .filter(isEdge)
            .flatMap((field) => targetsOf(field, values[field.name]))
            .filter(([, to]) => isExported(referred.get(to)))
            .map(
              ([relation, to], index) =>
                `<edge id="${escapeXml(`${record.id}#${index}`)}" source="${escapeXml(record.id)}" target="${escapeXml(to)}"><data key="${keyOf('edge', 'relation')}">${relation}</data></edge>\n`,
            );
          return node + edges.join('');
        })
        .join(''),
    tail: '</graph>\n</graphml>\n',
  };
}
