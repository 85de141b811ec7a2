// Tables of powers: which lines are one, and what its letter says about all its rows.

import type { PowerListConfig } from '../gazette/manifest.js';
import { fold } from '../records/text.js';
import { NAME_END } from './name-forms.js';
import type { Names } from './names.js';
import type { Annex, Table, Unit } from './outline.js';
import { lettersOf, toPlain } from './plain-text.js';

/** The last columns of a list of powers: who exercised them before. */
const FORMER = /^(?:原)?(?:实施部门|行使主体|实施主体|实施单位|审批部门|实施机关)$/u;
const REMARK = /^(?<body>[^()（）]+?)\s*[（(](?<remark>[^()（）]+)[)）]$/u;

/** @returns whether a table is a list of powers in the usual columns */
export const isPowerList = ({ head }: Table): boolean =>
  head.some((one) => one === '事项类型') && head.some((one) => FORMER.test(one));

const cellsAt = (table: Table, column: number) =>
  table.rows.flatMap(({ cells }) => cells[column] ?? []).filter(Boolean);

/** Words at the end or the start of a limitation. */
const LIMITS = /(?:除外|以[内外上下]|范围内)$|^(?:限|仅)/u;

/** @returns the texts that the column of limitations repeats; a text that stands there once may have slid into it */
function limitationsOf(table: Table, column: number, names: Names): string[] {
  const counts = new Map<string, number>();
  for (const cell of cellsAt(table, column)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts]
    .filter(
      ([text, count]) =>
        (count > 1 || LIMITS.test(text)) && !names.isListed(text) && !/[局委办厅部]$/u.test(text),
    )
    .map(([text]) => text);
}

/** @returns the names of former holders in the last column, without their remarks */
export function formerHoldersOf(table: Table): string[] {
  const column = table.head.findIndex((one) => FORMER.test(one));
  const found = new Set<string>();
  for (const { cells } of table.rows)
    for (const cell of cells.slice(column)) {
      const body = REMARK.exec(cell)?.groups?.body ?? cell;
      if (body !== '' && NAME_END.test(toPlain(body)) && body.length <= 20) found.add(body);
    }
  return [...found];
}

interface Receiver {
  readonly name: string;
  readonly region: string;
}

/** @returns the bodies of zones and places that a text names, in its order */
function receiversIn(text: string, receivers: readonly Receiver[]): Receiver[] {
  const plain = toPlain(text);
  return receivers
    .map((one) => ({ one, at: plain.indexOf(one.name), near: plain.indexOf(one.region) }))
    .filter(({ at, near }) => at >= 0 || near >= 0)
    .sort((a, b) => (a.at < 0 ? a.near : a.at) - (b.at < 0 ? b.near : b.at))
    .map(({ one }) => one);
}

/** 赋予A的550项行政管理事项,同步赋予B,待…后…即可实施 */
const ALSO_GIVEN =
  /(?<verb>(?:同步|同时|一并)(?:赋予|下放|委托|授权)(?:给)?)(?<to>[^,。;]{2,24}),(?<condition>[^。]*?(?:后|方)[^。]*?(?:实施|行使|承接)[^。]*)/u;
const GIVES = /(?<verb>赋予|下放|委托|授权|移交)/u;

/** What a document's words say about the rows of its lists. */
export interface PowerListContext {
  readonly names: Names;
  readonly units: readonly Unit[];
  readonly issuer: string;
  readonly title: string;
  /** Names of regions with the names of the bodies that administer them. */
  readonly receivers: readonly Receiver[];
}

/** @returns the settings of a list of powers for the manifest; undefined if nobody is named who receives the rows */
export function powerListConfig(
  table: Table,
  index: number,
  annex: Annex | undefined,
  { names, units, issuer, title, receivers }: PowerListContext,
): PowerListConfig | undefined {
  const limitationAt = table.head.findIndex((one) => /限定|备注|范围/u.test(one));
  const formerAt = table.head.findIndex((one) => FORMER.test(one));
  const announced = receiversIn(annex?.title ?? '', receivers);
  const [receiver] = announced.length > 0 ? announced : receiversIn(title, receivers);
  if (receiver === undefined) return undefined;
  const verb = GIVES.exec(toPlain(annex?.title ?? title))?.groups?.verb ?? '赋予';
  const kind =
    verb === '委托'
      ? 'ENTRUSTMENT'
      : verb === '授权'
        ? 'AUTHORIZATION'
        : verb === '下放'
          ? 'DEVOLUTION'
          : 'GRANT';
  const limitations = limitationAt < 0 ? [] : limitationsOf(table, limitationAt, names);
  const giving = units.find(({ plain, part }) => part !== 'ANNEX' && GIVES.test(plain));
  const clause = giving?.key ?? units[0]?.key ?? '';
  const slugOf = (name: string) =>
    `to-${[...lettersOf(name)].length}-${receivers.findIndex((one) => one.name === name) + 1}`;
  const grants: PowerListConfig['grants'] = [
    {
      key: slugOf(receiver.name),
      to: receiver.name,
      by: issuer,
      kind,
      verb,
      status: 'IN_FORCE',
      region: receiver.region,
      clause,
    },
  ];
  for (const unit of units) {
    const also = ALSO_GIVEN.exec(unit.plain);
    if (also?.groups === undefined) continue;
    const { to = '', condition = '' } = also.groups;
    const [other] = receiversIn(to, receivers);
    const [said] = receiversIn(unit.plain.slice(0, also.index), receivers);
    if (other === undefined || said?.name !== receiver.name || other.name === receiver.name) continue;
    const at = unit.plain.indexOf(condition);
    grants.push({
      key: slugOf(other.name),
      to: other.name,
      by: issuer,
      kind,
      verb: also.groups.verb ?? verb,
      status: 'CONDITIONAL',
      condition: unit.words.slice(at, at + condition.length),
      region: other.region,
      clause: unit.key,
    });
  }
  return {
    shape: 'power-list',
    path: annex?.path ?? '表',
    slug: annex?.key ?? `list${index + 1}`,
    lines: `${annex?.lines[0] ?? table.lines[0]}-${annex?.lines[1] ?? table.lines[1]}`,
    rows: table.rows.length,
    formerHead: table.head[formerAt] ?? '原实施部门',
    limitations,
    approvals: [],
    qualifications: [],
    grants,
  };
}

/** A row of a later list, and the rows of the first list that it repeats. */
export interface DraftedMatch {
  readonly list: string;
  readonly row: number;
  readonly same: { readonly list: string; readonly rows: number[] } | null;
  readonly reason: string;
}

/** Words of an item that do not tell it from another: 的, 审批 after 核准. */
const looseWords = (text: string) => fold(text).replace(/[的,.、()"]/gu, '');

/** @returns for each row of the later lists the row of the first list with the same words; a proposal, not a finding */
export function matchesBetween(
  lists: readonly {
    readonly slug: string;
    readonly items: readonly { readonly number: number; readonly words: string; readonly type: string }[];
  }[],
): DraftedMatch[] {
  const [first, ...later] = lists;
  if (first === undefined) return [];
  const byWords = new Map(first.items.map((one) => [`${one.type} ${looseWords(one.words)}`, one.number]));
  return later.flatMap(({ slug, items }) =>
    items.map(({ number, words, type }) => {
      const same = byWords.get(`${type} ${looseWords(words)}`);
      return {
        list: slug,
        row: number,
        same: same === undefined ? null : { list: first.slug, rows: [same] },
        reason:
          same === undefined
            ? 'No row of the first list has these words.'
            : 'The words are the same but for 的 and punctuation.',
      };
    }),
  );
}
