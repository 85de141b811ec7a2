// What a document gives from one body to another, in prose.

import type { TransferKind } from '../records/terms.js';
import { bearerAt } from './bearers.js';
import { segmentsOf, sentencesOf } from './clauses.js';
import { type DutyContext, reasonsOfName } from './duties.js';
import type { DraftedResponsibility, ReasonName } from './facts.js';
import { NAME_END } from './name-forms.js';
import { numberOf } from './numerals.js';
import type { Unit } from './outline.js';

/** A party of a transfer. */
export interface DraftedParty {
  readonly written: string;
  readonly is: string | undefined;
}

/** One giving of one responsibility. */
export interface DraftedTransfer {
  readonly of: DraftedResponsibility;
  readonly kind: TransferKind;
  readonly verb: string;
  readonly from: DraftedParty | undefined;
  readonly to: DraftedParty;
  readonly status: 'IN_FORCE' | 'CONDITIONAL';
  readonly condition: string | undefined;
  /** The words for the handover with which it takes effect. */
  readonly pending?: string | undefined;
  readonly limitation: string | undefined;
  readonly at: string;
  readonly line: number;
  readonly reasons: readonly ReasonName[];
}

/** What the reading of transfers needs: the duties of the document by the provision that states them, in their order. */
export interface TransferContext extends DutyContext {
  readonly duties: readonly DraftedResponsibility[];
  readonly units: readonly Unit[];
}

/** 履行除前款第(二)(三)项规定以外的职责; 履行前款第二、三项规定的职责. The group `but` is what limits it: the items that stay. */
const OF_ITEMS =
  /(?<verb>(?:应当|应)?履行)(?:(?<but>除(?:前款|上款|本条第[一二三四]款)第?(?<others>(?:[(（]?[一二三四五六七八九十]+[)）]?[、,和]?)+)项规定以外)|(?:前款|上款|本条第[一二三四]款)第?(?<items>(?:[(（]?[一二三四五六七八九十]+[)）]?[、,和]?)+)项规定)的[^,。;]{0,16}(?:职责|义务)/u;
/** 按照本办法履行同级别人民政府的职责; 参照本办法履行单位职责. */
const AS_ANOTHER =
  /(?<verb>(?:按照|参照|比照|依照)本(?:办法|条例|规定|细则|决定|意见)(?:的规定)?履行)(?<whose>[^,。;]{0,24}?(?:职责|义务|责任))/u;
/** 前款规定的A和B职责,确定为X的,由X负责. */
const REASSIGNED =
  /(?:前款|上款)规定的(?<what>[^,。;]{2,40}?)职责,(?<condition>[^。;]*?的),(?<verb>由(?<to>[^,。;]{2,30}?)(?:负责|承担|履行))/u;
/** 移送司法机关处理, 移交省人民政府组织调查处理. */
const REFERRED =
  /(?<verb>移送|移交)(?:给)?(?<to>[^,。;的]{2,20}?)(?:依法)?(?:处理|处置|查处|组织调查处理|追究|$|(?=[,。;]))/u;
/** 将X委托Y实施: an act of giving with all its parts. */
const GIVEN =
  /(?:将|把)(?<what>[^,。;]{4,60}?)(?:,(?:自[^,。;]{2,20}?起|[^,。;]{2,10}?后),?)?(?<verb>委托(?:给)?|授权(?:给)?|下放(?:至|到|给)?|赋予|移交(?:给)?|划转(?:至|给)?|划入|交由)(?<to>[^,。;]{2,30}?)(?:行使|实施|承担|负责|办理|管理|执行|$|(?=[,。;]))/u;
/** 自交接之日起, 完成交接后: it takes effect with the handover. */
export const WITH_HANDOVER =
  /自[^,。;]{0,8}?(?:交接|移交|划转)(?:完成|完毕)?之日起|(?:完成|办理完)[^,。;]{0,6}?(?:交接|移交|划转)(?:手续)?后|(?:交接|移交|划转)(?:完成|完毕)后/u;
const GIVEN_KINDS: readonly (readonly [pattern: RegExp, kind: TransferKind])[] = [
  [/^委托/u, 'ENTRUSTMENT'],
  [/^授权/u, 'AUTHORIZATION'],
  [/^下放/u, 'DEVOLUTION'],
  [/^赋予/u, 'GRANT'],
];
/** A permission, a prohibition or a condition is no act of giving. */
const NO_ACT = /不得|可以|可|确需|需要|申请|未经|如需|鼓励|擅自|拟|应当报|方可/u;

const itemNumbers = (items: string) =>
  [...items.matchAll(/[一二三四五六七八九十]+/gu)]
    .map(([numeral]) => numberOf(numeral))
    .filter((one) => one !== undefined);

/** @returns the duty of an item whose bearer the words before the list name */
const dutyOfItem = ({ duties }: TransferContext, { key }: Unit) =>
  duties.find(({ at, holders }) => at === key && holders[0]?.reasons.includes('LIST_OF_ITEMS'));

/** @returns the duties of the items of an article, each with the number of its item */
function itemsOf(context: TransferContext, article: string | undefined) {
  return context.units
    .filter((unit) => unit.article === article && unit.lead !== undefined)
    .flatMap((unit) => {
      const duty = dutyOfItem(context, unit);
      return duty === undefined || unit.numbering === undefined
        ? []
        : [{ duty, number: unit.numbering.number }];
    });
}

const partyOf = ({ holders }: DraftedResponsibility): DraftedParty | undefined => {
  const [first] = holders;
  return first === undefined ? undefined : { written: first.written, is: first.is };
};

/** @returns the transfers that a text makes, in its order */
export function transfersOf(unit: Unit, context: TransferContext): DraftedTransfer[] {
  const { plain, words, key } = unit;
  const { names } = context;
  const line = unit.lines[0];
  const subject = () => {
    for (const sentence of sentencesOf(plain))
      for (const segment of segmentsOf(plain, sentence)) {
        const bearer = bearerAt(names, plain, words, segment.start, segment.end);
        if (bearer !== undefined) return words.slice(bearer.start, bearer.end);
        const whole = words.slice(segment.start, segment.end);
        if (names.isListed(whole)) return whole;
        if (NAME_END.test(whole)) return whole;
      }
    return undefined;
  };
  const named = (written: string): DraftedParty & { reasons: ReasonName[] } => {
    const one = names.meant(written);
    return { written, is: one.is, reasons: reasonsOfName(one) };
  };
  const found: DraftedTransfer[] = [];
  const base = { at: key, line, status: 'IN_FORCE', condition: undefined, limitation: undefined } as const;

  const ofItems = OF_ITEMS.exec(plain);
  if (ofItems !== null && unit.article !== undefined) {
    const { verb = '', but, others, items } = ofItems.groups ?? {};
    const listed = itemNumbers(items ?? others ?? '');
    const to = subject();
    const at = ofItems.index + verb.length;
    // An item that the words list passes whole; 除…以外 says what does not pass.
    const limitation = but === undefined ? undefined : words.slice(at, at + but.length);
    for (const { duty, number } of itemsOf(context, unit.article)) {
      if (to === undefined || listed.includes(number) === (but !== undefined)) continue;
      for (const party of names.split(to))
        found.push({
          ...base,
          of: duty,
          kind: 'EXTENSION',
          verb: words.slice(ofItems.index, at),
          from: partyOf(duty),
          to: { written: party.written, is: party.is },
          limitation,
          reasons: ['LIST_OF_ITEMS', ...reasonsOfName(party)],
        });
    }
  }

  const as = AS_ANOTHER.exec(plain);
  if (as !== null && as.groups !== undefined) {
    const { verb = '', whose = '' } = as.groups;
    const to = subject();
    const government = /人民政府/u.test(whose);
    const kind = /(?<kind>单位|企业|部门|机关)/u.exec(whose)?.groups?.kind;
    const seen = new Set<string>();
    let article: string | undefined;
    for (const other of context.units) {
      if (other.lead === undefined || to === undefined || other.article === unit.article) continue;
      const duty = dutyOfItem(context, other);
      const giver = duty && partyOf(duty);
      if (duty === undefined || giver === undefined || seen.has(other.key)) continue;
      const matches = government
        ? /人民政府$/u.test(giver.written) && !/乡|镇/u.test(giver.written)
        : kind !== undefined && giver.written.includes(kind) && !/政府|重点/u.test(giver.written);
      if (!matches || (article !== undefined && other.article !== article)) continue;
      article = other.article;
      seen.add(other.key);
      const party = named(to);
      found.push({
        ...base,
        of: duty,
        kind: 'EXTENSION',
        verb,
        from: giver,
        to: party,
        reasons: ['EXTENDED', ...party.reasons],
      });
    }
  }

  const reassigned = REASSIGNED.exec(plain);
  if (reassigned?.groups !== undefined && unit.article !== undefined) {
    const { what = '', condition = '', verb = '', to = '' } = reassigned.groups;
    const party = named(
      words.slice(plain.indexOf(to, reassigned.index), plain.indexOf(to, reassigned.index) + to.length),
    );
    const subjects = what.split(/[、和及]/u).map((one) => one.replace(/管理|监督|工作|服务/gu, ''));
    const before = context.units
      .filter((one) => one.article === unit.article && one.key !== key)
      .map((one) => one.key);
    for (const duty of context.duties) {
      if (
        !before.includes(duty.at) ||
        !subjects.some((one) => one.length >= 2 && (duty.title + (duty.text ?? '')).includes(one))
      )
        continue;
      found.push({
        ...base,
        of: duty,
        kind: 'REASSIGNMENT',
        verb: words.slice(plain.indexOf(verb), plain.indexOf(verb) + verb.length),
        from: partyOf(duty),
        to: party,
        status: 'CONDITIONAL',
        condition: words.slice(plain.indexOf(condition), plain.indexOf(condition) + condition.length),
        reasons: ['HANDED_OVER', ...party.reasons],
      });
    }
  }

  for (const sentence of sentencesOf(plain)) {
    const text = plain.slice(sentence.start, sentence.end);
    const said = words.slice(sentence.start, sentence.end);
    const referred = REFERRED.exec(text);
    if (
      referred?.groups?.to !== undefined &&
      !NO_ACT.test(text) &&
      /(?:机关|政府|部门|法院|检察院)$/u.test(referred.groups.to)
    ) {
      const segments = segmentsOf(text, { start: 0, end: text.length });
      const own = segments.findIndex(({ start, end }) => start <= referred.index && referred.index < end);
      const condition = segments[own - 1];
      const conditional = condition !== undefined && /的$/u.test(text.slice(condition.start, condition.end));
      const item = segments[own - (conditional ? 2 : 1)] ?? segments[own];
      const itemWords =
        conditional && own - 2 < 0
          ? said.slice(condition.start)
          : item === undefined
            ? said
            : said.slice(item.start, item.end);
      const toAt = referred.index + referred[0].indexOf(referred.groups.to, 2);
      const party = named(said.slice(toAt, toAt + referred.groups.to.length));
      const limitation = conditional ? said.slice(condition.start, condition.end) : undefined;
      const duty: DraftedResponsibility = {
        kind: 'DUTY',
        at: key,
        line,
        title: itemWords,
        text: said,
        holders: [],
      };
      const existing = context.duties.find((one) => one.at === key && one.title === itemWords);
      found.push({
        ...base,
        of: existing ?? duty,
        kind: 'REFERRAL',
        verb: referred.groups.verb ?? '移送',
        from: undefined,
        to: party,
        limitation,
        reasons: ['HANDED_OVER', ...party.reasons],
      });
      continue;
    }
    const given = GIVEN.exec(text);
    if (given?.groups === undefined || NO_ACT.test(text)) continue;
    const { what = '', verb = '', to = '' } = given.groups;
    const toAt = given.index + given[0].lastIndexOf(to);
    const written = said.slice(toAt, toAt + to.length);
    // 将事务委托给X承担的: a clause that describes something is no act of giving.
    if (/^的/u.test(text.slice(given.index + given[0].length)) || /^(?:或者|和|及)/u.test(to)) continue;
    if (!names.isListed(written) && !NAME_END.test(to)) continue;
    // 将A的X职责划入B: A is the giver, whoever the sentence speaks of.
    const whose = /^(?<body>[^,。;的]{2,24}?)(?:承担|行使|实施|履行|负责)?的/u.exec(what)?.groups?.body;
    const owner =
      whose !== undefined && NAME_END.test(whose)
        ? said.slice(given.index + 1, given.index + 1 + whose.length)
        : undefined;
    const bearer = bearerAt(names, text, said, 0, text.length);
    const giverWords = owner ?? (bearer === undefined ? undefined : said.slice(bearer.start, bearer.end));
    const giver = giverWords === undefined ? undefined : named(giverWords);
    const party = named(written);
    const whatAt = text.indexOf(what, given.index);
    const handover = WITH_HANDOVER.exec(text);
    found.push({
      ...base,
      ...(handover === null
        ? {}
        : {
            status: 'CONDITIONAL',
            pending: said.slice(handover.index, handover.index + handover[0].length),
          }),
      of: {
        kind: 'DUTY',
        at: key,
        line,
        title: said.slice(whatAt, whatAt + what.length),
        text: said,
        holders: [],
      },
      kind: GIVEN_KINDS.find(([pattern]) => pattern.test(verb))?.[1] ?? 'REASSIGNMENT',
      verb,
      from: giver === undefined ? undefined : { written: giver.written, is: giver.is },
      to: party,
      reasons: ['HANDED_OVER', ...(giver?.reasons ?? []), ...party.reasons],
    });
  }
  return found;
}
