// What a later document takes back or abolishes of powers that earlier documents of the city gave.

import type { z } from 'zod';
import type { readingFile } from '../gazette/reading.js';
import { sentencesOf } from './clauses.js';
import type { EarlierPower } from './earlier-powers.js';
import { NAME_END } from './name-forms.js';
import type { Names } from './names.js';
import type { Unit } from './outline.js';
import { lettersOf } from './plain-text.js';

/** An ending as a reading lists it. */
export type EndingInput = NonNullable<z.input<typeof readingFile>['endings']>[number];

/** What was found of endings: proposals, and why others are none. */
export interface DraftedEndings {
  readonly endings: readonly EndingInput[];
  readonly notes: readonly string[];
}

interface EndingForm {
  readonly kind: EndingInput['kind'];
  readonly pattern: RegExp;
  /** Sentences of this form. The tests read them. */
  readonly examples: readonly string[];
}

const PASSES = '(?:,(?:改)?由(?<to>[^,。;]{2,30}?)(?:实施|行使|承担|负责|办理))?';

/** The forms of sentences that end what was given. The group `from` is the body if it is taken from one alone, `what` the power, `to` who holds it then. */
export const ENDING_FORMS: readonly EndingForm[] = [
  {
    kind: 'WITHDRAWN',
    pattern: new RegExp(
      `(?<words>收回(?:赋予|下放给|委托|授权)?(?<from>[^,。;的]{2,30}?)(?:的|行使的|实施的)(?<what>[^,。;]{4,80}?))${PASSES}$`,
      'u',
    ),
    examples: [
      '收回青山高新区管委会的施工许可证核发,由市住建局实施',
      '收回青山高新区管委会行使的施工许可证核发',
    ],
  },
  {
    kind: 'DISCONTINUED',
    pattern: /(?<words>(?<from>[^,。;的]{2,30}?)不再(?:行使|实施|承担)(?<what>[^,。;]{4,80}?))$/u,
    examples: ['青山高新区管委会不再行使施工许可证核发'],
  },
  {
    kind: 'ABOLISHED',
    pattern:
      /(?<words>取消(?:由)?(?<from>[^,。;的]{2,30}?)(?:的|行使的|实施的)(?<what>[^,。;]{4,80}?)(?:事项|项目)?)$/u,
    examples: ['取消青山高新区管委会实施的施工许可证核发', '取消青山高新区管委会的施工许可证核发事项'],
  },
  {
    kind: 'ABOLISHED',
    pattern:
      /(?<words>取消[“"]?(?<what>[^,。;的“”"]{4,80}?)[”"]?(?:(?:行政)?(?:许可|审批|权力)?(?:事项|项目))?)$/u,
    examples: ['取消施工许可证核发', '取消“施工许可证核发”行政许可事项'],
  },
];

/** Property and other things that are taken back, and no powers. */
const NO_POWER = /使用权|资金|土地$|款项|补贴|证件|执照$|房屋/u;
/** 收回附件2第4项, 取消附件1第3项: the rows are named by number, and no words say which powers they are. */
const BY_NUMBER =
  /(?:收回|取消|停止执行|停止实施|不再实施)[^。;]{0,80}?(?:附件|附表)[^,。;]{0,6}?第[\d一二三四五六七八九十百]+(?:至第?[\d一二三四五六七八九十百]+)?项/u;
/** Names shorter than this are too common to find a power by. */
const SHORTEST = 5;

/**
 * Finds the endings that a text states and the earlier rows that it means, by their words.
 * @returns an ending for each list that gave the power to the body, as a proposal; a note for each proposal and for each ending whose power
 * no earlier record has
 */
export function endingsOf(unit: Unit, names: Names, earlier: readonly EarlierPower[]): DraftedEndings {
  const endings: EndingInput[] = [];
  const notes: string[] = [];
  const { plain, words, key } = unit;
  for (const { start, end } of sentencesOf(plain)) {
    const text = plain.slice(start, end);
    const line = unit.lines[0];
    if (BY_NUMBER.test(text)) {
      notes.push(
        `line ${line}: takes back or abolishes rows of a list by their numbers; write the endings by hand`,
      );
      continue;
    }
    const form = ENDING_FORMS.find(({ pattern }) => pattern.test(text));
    const groups = form?.pattern.exec(text)?.groups;
    const { from, what, to, words: said } = groups ?? {};
    if (form === undefined || what === undefined || said === undefined) continue;
    const cut = (part: string) => {
      const at = start + text.indexOf(part);
      return words.slice(at, at + part.length);
    };
    const body = from === undefined ? undefined : cut(from);
    if (NO_POWER.test(what) || (from !== undefined && !names.isListed(cut(from)) && !NAME_END.test(from)))
      continue;
    const receiver =
      body !== undefined && names.isListed(body)
        ? names.authority.holder(names.meant(body).is ?? body).id
        : undefined;
    const wanted = lettersOf(what);
    const found = earlier.filter(
      (one) =>
        (body === undefined || one.receiver === receiver) &&
        one.names.some((name) => name.length >= SHORTEST && name === wanted),
    );
    if (found.length === 0) {
      // 取消 is said of many things; only a body or 事项 shows that it is a power.
      if (body !== undefined || /事项|项目/u.test(said))
        notes.push(
          `line ${line}: ${body === undefined ? `abolishes ${what}` : `takes ${what} from ${body}`}, but no earlier record of the city gives it; write the ending by hand`,
        );
      continue;
    }
    const rows = new Map<string, EarlierPower[]>();
    for (const one of found)
      rows.set(`${one.document} ${one.list}`, [...(rows.get(`${one.document} ${one.list}`) ?? []), one]);
    for (const group of rows.values()) {
      const [first] = group;
      if (first === undefined) continue;
      const numbers = [...new Set(group.map(({ row }) => row))];
      endings.push({
        key: `e${key}-${endings.length + 1}`.replace(/[^a-zA-Z0-9.-]/gu, '-'),
        kind: form.kind,
        of: {
          document: first.document,
          list: first.list,
          rows: numbers,
          ...(body === undefined ? {} : { holder: body }),
        },
        words: cut(said),
        ...(to === undefined ? {} : { passesTo: { written: cut(to) } }),
        at: key,
      });
      notes.push(
        `line ${line}: is taken to end ${first.document} ${first.list} row ${numbers.join(', ')}, found by its words; check that no other row is meant`,
      );
    }
  }
  return { endings, notes };
}
