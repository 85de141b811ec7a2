// Who belongs to headquarters, leading groups, working groups and their offices.

import type { MEMBERSHIP_ROLES } from '../records/terms.js';
import { type Span, splitAt } from './clauses.js';
import { reasonsOfName } from './duties.js';
import type { ReasonName } from './facts.js';
import { PERSON } from './name-forms.js';
import type { Names } from './names.js';
import type { Table, Unit } from './outline.js';
import { toPlain } from './plain-text.js';
import { columnKind } from './tables.js';

type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** A member of a group. */
export interface DraftedMembership {
  readonly group: string;
  readonly written: string;
  readonly is: string | undefined;
  readonly rest: string | undefined;
  readonly role: MembershipRole;
  readonly person: string | undefined;
  readonly at: string;
  readonly line: number;
  readonly reasons: readonly ReasonName[];
}

interface RoleWord {
  readonly role: MembershipRole;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** The words for a part in a group. */
export const GROUP_ROLES: readonly RoleWord[] = [
  {
    role: 'DEPUTY',
    pattern: /^(?:第一|常务)?副(?:组长|指挥长|总指挥|主任委员|召集人|总召集人|主任)$|^召集人$/u,
    examples: ['副组长', '副指挥长', '召集人'],
  },
  {
    role: 'LEADER',
    pattern: /^(?:组长|指挥长|总指挥|主任委员|总召集人|第一召集人|主任)$/u,
    examples: ['组长', '总召集人'],
  },
  { role: 'MEMBER', pattern: /^(?:成员|委员|组员)(?:单位)?$/u, examples: ['成员', '成员单位'] },
  { role: 'ADVISER', pattern: /^顾问$/u, examples: ['顾问'] },
];

const roleOfWord = (word: string): MembershipRole | undefined =>
  GROUP_ROLES.find(({ pattern }) => pattern.test(word))?.role;

const GROUP_NAME =
  /[\p{Script=Han}“”"()（）0-9]{0,40}?(?:领导小组|指挥部|工作组|推进小组|推进组|协调小组|工作小组|小组|专班|联席会议|委员会)/u;
const SET_UP =
  /成立(?:了)?(?:由[^,。]{2,40}?(?:牵头|组成)的)?(?<group>[^,。;:由]{2,40}?(?:领导小组|指挥部|工作组|推进小组|推进组|协调小组|工作小组|小组|专班|联席会议|委员会))/u;
/** 组长由市长担任, 成员为…, 副组长:… */
const PART =
  /(?<before>办公室|[\p{Script=Han}]{0,12}(?:指挥部|小组|工作组))?(?<word>第一副组长|常务副组长|副组长|组长|副总指挥|总指挥|副指挥长|指挥长|总召集人|副召集人|召集人|副主任|主任|成员单位|成员)(?:由|为|:|包括)(?<list>[^。;]+?)(?:担任|兼任|组成|(?=,(?:常务|第一)?(?:副组长|组长|副指挥长|指挥长|成员|办公室|副总指挥|副主任|副召集人|召集人))|(?=[。;])|$)/gu;
/** 由市长任指挥长, A、B为成员 */
const PART_AFTER =
  /(?<list>[^,。;:由]{2,240}?)(?:担任|任|为)(?<word>副?组长|副?指挥长|副?总指挥|副?召集人|成员(?:单位)?)(?=[,。;]|$)/gu;
/** A list with these words belongs to the other order: 成员由… */
const PARTS_IN = /组长|指挥长|成员|召集人|总指挥/u;
/** The end of a list of members: 等部门和各县区政府的主要负责人. */
const TAIL =
  /(?:等)?(?:有关|相关)?(?:部门|单位)?的?(?:主要负责人|分管负责人|分管负责同志|负责人|负责同志|分管领导|有关人员|主要领导)?$/u;
/** 分管科技、教育工作的副市长: one post, whatever stands in it. */
const ONE_POST =
  /^[^,、]*?(?:分管|联系|协管|协助|负责)[^,]*?工作的(?:副?[市县区]长|副?秘书长|副?主任|负责人|副?局长)$/u;
/** Between two lists of members: 市金融办等部门和各县区政府, 企业的分管负责人和专家. */
const BETWEEN_LISTS = /(?:等(?:部门|单位)|的(?:主要|分管)?负责人)和/u;
const OFFICE_SEAT = /(?<group>[\p{Script=Han}“”]{0,24})?(?:办公室|值班室)(?:,)?设在(?<body>[^,。;(]{3,24})/u;
const SET_BELOW = /下设办公室[,,](?:办公室)?设在(?<body>[^,。;(]{3,24})/u;
const HEADING_GROUP =
  /^(?:[(（].{1,3}[)）]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*)?(?:成立)?(?<group>.{0,40}?(?:领导小组|指挥部|工作组|推进小组|推进组|小组|专班|联席会议|委员会))$/u;

/** @returns the group of which a text speaks: the one that it sets up, or that of the heading above */
function groupOf(unit: Unit): string | undefined {
  const setUp = SET_UP.exec(unit.plain)?.groups?.group;
  if (setUp !== undefined && !/相应|现场/u.test(setUp)) return setUp;
  const own =
    /^(?<group>[\p{Script=Han}“”]{2,40}?(?:领导小组|指挥部|工作组|推进小组|小组|联席会议))(?:由|下设|\()/u.exec(
      unit.plain,
    )?.groups?.group;
  if (own !== undefined) return own;
  for (const { plain } of unit.headings.toReversed()) {
    const found = HEADING_GROUP.exec(plain)?.groups?.group;
    if (found !== undefined) return found;
  }
  const built = /建立(?<group>[^,。]{2,40}?联席会议)/u.exec(unit.plain)?.groups?.group;
  return built;
}

function membersIn(
  names: Names,
  unit: Unit,
  { start, end }: Span,
  role: MembershipRole,
  add: (
    words: string,
    is: string | undefined,
    rest: string | undefined,
    reasons: readonly ReasonName[],
  ) => void,
): void {
  const { plain, words } = unit;
  for (const part of splitAt(plain, /,/u, start, end)) {
    const text = plain.slice(part.start, part.end);
    if (ONE_POST.test(text)) {
      add(words.slice(part.start, part.end), undefined, undefined, []);
      continue;
    }
    // The head of a group is a post: 市气象局主要负责人 stays whole.
    const tail =
      role === 'MEMBER' && !names.isListed(words.slice(part.start, part.end)) ? TAIL.exec(text) : null;
    const cut = tail === null ? part.end : part.start + tail.index;
    const rest = cut < part.end ? words.slice(cut, part.end) : undefined;
    const list = words.slice(part.start, cut);
    const listPlain = plain.slice(part.start, cut);
    const between = role === 'MEMBER' ? BETWEEN_LISTS.exec(listPlain) : null;
    const pieces =
      between === null
        ? [{ list, rest }]
        : [
            {
              list: list.slice(0, between.index),
              rest: list.slice(between.index, between.index + between[0].length - 1),
            },
            { list: list.slice(between.index + between[0].length), rest },
          ];
    for (const piece of pieces)
      for (const named of names.split(piece.list))
        if (named.written !== '') add(named.written, named.is, piece.rest, reasonsOfName(named));
  }
}

/**
 * Finds the members of groups that a text names.
 * @returns the memberships, in the order of the text
 */
export function membershipsOf(unit: Unit, names: Names): DraftedMembership[] {
  const { plain, words } = unit;
  const found: DraftedMembership[] = [];
  const group = groupOf(unit);
  const whole = group === undefined ? undefined : fullName(names, group);
  const put = (
    of: string,
    role: MembershipRole,
    written: string,
    is: string | undefined,
    rest: string | undefined,
    reasons: readonly ReasonName[],
  ) => {
    if (written.length < 2 || /(?:调整|变更|更换)为/u.test(written)) return;
    found.push({
      group: of,
      written,
      is,
      rest,
      role,
      person: undefined,
      at: unit.key,
      line: unit.lines[0],
      reasons: ['CHARGED', ...reasons],
    });
  };
  let inOffice = false;
  for (const match of plain.matchAll(PART)) {
    const { before = '', word = '', list = '' } = match.groups ?? {};
    const named = GROUP_NAME.exec(before)?.[0];
    let of = named === undefined || named === before.slice(-named.length) ? (named ?? whole) : whole;
    if (of === undefined) continue;
    of = fullName(names, of);
    let role = roleOfWord(word);
    if (role === undefined) continue;
    if (before.endsWith('办公室')) inOffice = true;
    else if (word.includes('组长') || word.includes('指挥')) inOffice = false;
    if (inOffice) {
      of = whole === undefined ? of : officeOf(names, whole);
      if (role === 'LEADER') role = 'OFFICE_HEAD';
      if (role === 'DEPUTY') role = 'OFFICE_DEPUTY';
    } else if (/^副?主任$/u.test(word)) continue;
    const at = match.index + match[0].lastIndexOf(list);
    membersIn(names, unit, { start: at, end: at + list.length }, role, (written, is, rest, reasons) =>
      put(of, role, written, is, rest, reasons),
    );
  }
  for (const match of plain.matchAll(PART_AFTER)) {
    const { word = '', list = '' } = match.groups ?? {};
    const role = roleOfWord(word);
    if (role === undefined || whole === undefined || PARTS_IN.test(list)) continue;
    membersIn(
      names,
      unit,
      { start: match.index, end: match.index + list.length },
      role,
      (written, is, rest, reasons) => put(whole, role, written, is, rest, reasons),
    );
  }
  const seat = SET_BELOW.exec(plain) ?? OFFICE_SEAT.exec(plain);
  const body = seat?.groups?.body;
  if (seat !== null && body !== undefined) {
    const at = seat.index + seat[0].length - body.length;
    const said = seat.groups?.group;
    const room = /(?<room>[\p{Script=Han}]{2,30}值班室)/u.exec(seat[0])?.groups?.room;
    // 领导小组 alone is the group of which the text speaks.
    const named =
      said !== undefined && GROUP_NAME.test(said) && !(whole?.endsWith(said) ?? false) ? said : undefined;
    const own = room ?? named ?? whole;
    if (own !== undefined)
      put(fullName(names, own), 'OFFICE', words.slice(at, at + body.length), undefined, undefined, []);
  }
  return found;
}

/** Texts that change the members of a group that is there already. */
export const MEMBER_CHANGES: { readonly pattern: RegExp; readonly examples: readonly string[] } = {
  pattern:
    /(?:组长|指挥长?|召集人|主任|成员)[^。;]{0,40}?(?:调整|变更|更换)为|(?:增加|增补|新增)[^。;]{2,60}?(?:成员|组长|指挥长?)|不再(?:担任|作为|兼任)[^。;]{0,20}?(?:成员|组长|指挥长?|召集人)/u,
  examples: [
    '青山市防汛指挥部指挥长由市长调整为分管副市长',
    '增加市水利局为指挥部成员单位',
    '市公路局不再作为成员单位',
  ],
};

/** @returns what a person must decide about a text that changes the members of a group */
export const notesOnMembers = ({ plain, lines }: Unit): string[] =>
  MEMBER_CHANGES.pattern.test(plain)
    ? [
        `line ${lines[0]}: changes the members of a group; write who joins as memberships by hand, and name who leaves under bindsNobody`,
      ]
    : [];

/** @returns the name under which the city's file has the group; the words themselves if it has none */
function fullName(names: Names, group: string): string {
  const trimmed = group.replace(/^(?:长期)?成立/u, '');
  return trimmed === '' ? group : names.isListed(trimmed) ? trimmed : (names.meant(trimmed).is ?? trimmed);
}

/** @returns the name of the office of a group */
function officeOf(names: Names, group: string): string {
  if (group.endsWith('办公室')) return group;
  const own = names.canonical(group);
  return names.isListed(`${own}办公室`) ? `${own}办公室` : fullName(names, `${group}办公室`);
}

/** @returns the members that a table of groups names: one row for each group */
export function groupTableMembers(table: Table, names: Names): DraftedMembership[] {
  const kinds = table.head.map(columnKind);
  const groupAt = kinds.indexOf('GROUP');
  if (groupAt < 0) return [];
  const found: DraftedMembership[] = [];
  for (const { cells, key, line } of table.rows) {
    const group = cells[groupAt];
    if (group === undefined || group === '') continue;
    for (const [kind, role] of [
      ['GROUP_LEADER', 'LEADER'],
      ['LEAD', 'LEADER'],
      ['GROUP_DEPUTY', 'DEPUTY'],
      ['GROUP_MEMBER', 'MEMBER'],
      ['COOPERATE', 'MEMBER'],
    ] as const) {
      const cell = cells[kinds.indexOf(kind)];
      if (cell === undefined || cell === '') continue;
      const list = cell.replace(/[。.]$/u, '');
      const all = /方面的专家|专家$/u.test(list)
        ? [{ ...names.meant(list), basis: 'NEW_BY_FORM' as const }]
        : names.split(list);
      for (const named of new Map(all.map((one) => [one.written, one])).values())
        found.push({
          group,
          written: named.written,
          is: named.is,
          rest: undefined,
          role,
          person: undefined,
          at: key,
          line,
          reasons: ['TABLE_COLUMN', ...reasonsOfName(named)],
        });
    }
  }
  return found;
}

const ROSTER_ROLE =
  /^(?<word>总召集人|副总召集人|召集人|组长|副组长|总指挥|副总指挥|指挥长|副指挥长|主任|副主任|秘书长|成员|委员)[::](?<name>[\p{Script=Han}]{2,4})$/u;
const ROSTER_TITLE = /^(?<group>.+?)(?:及其办公室)?(?:组成)?(?:成员|人员|组成人员)?(?:名单|构成)$/u;

/**
 * @param members those that the text of the document names: the person of a member body is no further member
 * @returns the members that a list of persons with their posts names: 组长:张三 | 副市长
 */
export function rosterMembers(
  table: Table,
  names: Names,
  members: readonly DraftedMembership[],
): DraftedMembership[] {
  const title = toPlain(table.annex?.title ?? '');
  const group = ROSTER_TITLE.exec(title)?.groups?.group;
  if (group === undefined || table.head.length > 0) return [];
  const name = fullName(names, group);
  const isSame = (other: string) => names.isSame(other, name) || other.endsWith(name) || name.endsWith(other);
  const bodies = members.filter((one) => isSame(one.group)).map(({ written }) => written);
  const found: DraftedMembership[] = [];
  const roles = new Map<number, MembershipRole>();
  for (const { cells, key, line } of table.rows)
    for (const [column, cell] of cells.entries()) {
      const labelled = ROSTER_ROLE.exec(toPlain(cell))?.groups;
      const side = column < 2 ? 0 : 1;
      const second = side === 1;
      if (labelled?.word !== undefined) {
        const role = roleOfWord(labelled.word);
        if (role !== undefined) roles.set(side, role);
      } else if (!PERSON.test(toPlain(cell))) continue;
      const role = roles.get(side);
      const post = cells[column + 1];
      if (role === undefined || post === undefined || post === '') continue;
      const person = labelled?.name ?? cell;
      if (
        !second &&
        role === 'MEMBER' &&
        bodies.some((body) => post.startsWith(body) || names.beginsWithBody(post, body))
      )
        continue;
      found.push({
        group: second ? officeOf(names, name) : name,
        written: post,
        is: undefined,
        rest: undefined,
        role: second
          ? role === 'LEADER'
            ? 'OFFICE_HEAD'
            : role === 'DEPUTY'
              ? 'OFFICE_DEPUTY'
              : role
          : role,
        person,
        at: key,
        line,
        reasons: ['TABLE_COLUMN', ...(names.isListed(post) ? [] : (['NAME_NEW_BY_FORM'] as const))],
      });
    }
  return found;
}
