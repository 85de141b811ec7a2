// Who must do what, in prose.

import { bearerAt } from './bearers.js';
import { type Span, segmentsOf, sentencesOf } from './clauses.js';
import { duesIn } from './days.js';
import type { DraftedHolder, DraftedResponsibility, ReasonName } from './facts.js';
import { NAME_END } from './name-forms.js';
import type { Named, Names } from './names.js';
import type { Unit } from './outline.js';
import { type Run, runsOf } from './runs.js';
import { actAt, isCircumstance, type Title, titleFrom } from './titles.js';
import { beginsAfterBy, type PredicateForm, predicateForm, roleOf, roleWordsIn } from './verbs.js';

/** What the reading of duties needs beside the text. */
export interface DutyContext {
  readonly names: Names;
  /** The year of the document: deadlines without a year are in it. */
  readonly year: number;
  /** True for an emergency plan, where 指导 is an act of the bearer and no supervision. */
  readonly plan: boolean;
}

const BASIS_REASONS = {
  KNOWN: [],
  HEAD: ['NAME_BY_HEAD'],
  NEW_BY_FORM: ['NAME_NEW_BY_FORM'],
  NEW_BY_PLACE: ['NAME_NEW_BY_PLACE'],
} as const satisfies Readonly<Record<Named['basis'], readonly ReasonName[]>>;

/** Words that mean a body only together with the text around them. */
const DEPENDS =
  /^(?:有关|相关|本级|同级|上级|下级|其他|当地|属地|该|所在地|牵头|协同|主要负责人|办公室|成员单位|各有关)/u;

/** @returns the reasons that a name gives for or against a reading */
export const reasonsOfName = ({ basis, written }: Named): ReasonName[] => [
  ...BASIS_REASONS[basis],
  ...(basis !== 'KNOWN' && DEPENDS.test(written) ? (['NAME_DEPENDS'] as const) : []),
];

/** @returns the holders that a list of names makes, all in one role */
export function holdersOf(
  names: Names,
  words: string,
  role: DraftedHolder['role'],
  roleWords: string,
  reasons: readonly ReasonName[],
): DraftedHolder[] {
  return names.split(words).map((named) => ({
    written: named.written,
    is: named.is,
    role,
    roleWords,
    reasons: [...reasons, ...reasonsOfName(named)],
  }));
}

/** @returns how the words after a bearer bind it: its first words if they bind, otherwise those behind its circumstances */
const formOf = (said: string, act: string): PredicateForm =>
  predicateForm(BINDS_AT_ONCE.test(said) ? said : act);

/** Words after a bearer that bind it before any circumstance. */
const BINDS_AT_ONCE = /^(?:应当|应该|必须|可以|有权|不得)/u;

const NOT_AFTER_BY = /^(?:组成|构成|担任|兼任|代|于|此|其他)/u;
/** 有关部门 beside the bearer: the words name nobody. */
const NOBODY =
  /^(?:有关|相关|各有关|各相关|其他|其它|有|所属)(?:职能)?(?:部门|单位|方面|机构|地方|地区|部门和单位)?$/u;

/** A与B合并组建C: a succession, and no duty. */
const MERGES = /^与[^,。;]{2,24}合并/u;
/** 按照精简的原则,下设工作机构: how a body is made up, and no duty. */
const HAS_PARTS = /^下设/u;
/** Words by which a body takes over what another one must do. */
const TAKES_OVER =
  /^[^。;]{0,12}?(?:(?:参照|比照|按照|依照)本(?:办法|条例|规定|细则)(?:的规定)?履行|履行(?:除)?(?:前款|上款)第?[^,。;]{1,24}项规定)/u;
/** Words that make the head of a body answer for it. */
const ANSWERS = /第一责任人|负总责|领导责任|主要责任人/u;

/** 指导事发地人民政府: in a plan too, a body that guides another one is no owner. */
const GUIDES_BODY = /^.{0,4}指导[^,。;]{0,16}?(?:政府|部门|县区|区县|单位)/u;

/** Words that fix the last day of an act: 2020年底前, 6月1日前. */
const DATED = /(?:\d{4}年)?(?:(?<!每|每年)\d{1,2}月(?:\d{1,2}日|底)|年?底)之?前/u;
/** Characters after a bearer in which its last day may stand. */
const NEAR = 14;

/** @returns the last day that stands just before the bearer or just after it */
function dueOf({ plain, words }: Unit, { before, predicate }: Run, year: number) {
  for (const { start, end } of [
    before,
    { start: predicate.start, end: Math.min(predicate.end, predicate.start + NEAR) },
  ]) {
    const found = DATED.exec(plain.slice(start, end));
    const day = found === null ? undefined : duesIn(found[0], year)[0]?.day;
    if (found === null || day === undefined) continue;
    const at = start + found.index;
    return { dueText: words.slice(at, at + found[0].length), dueOn: day };
  }
  return undefined;
}

function responsibilityOf(unit: Unit, run: Run, context: DutyContext): DraftedResponsibility | undefined {
  const { words, plain } = unit;
  const { end } = run.predicate;
  const takenOver = TAKES_OVER.exec(plain.slice(run.predicate.start, end));
  // 参照本办法履行单位职责: a transfer, not a duty of its own. 并指导…: a duty beside it.
  const beside = takenOver && /,(?:并|还)/u.exec(plain.slice(run.predicate.start, end));
  if (takenOver !== null && !beside) return undefined;
  const start = run.predicate.start + (beside ? beside.index + beside[0].length : 0);
  if (end - start < 2) return undefined;
  const said = plain.slice(start, end);
  if (MERGES.test(said)) return undefined;
  const act = actAt(plain, { start, end });
  if (HAS_PARTS.test(plain.slice(act, end))) return undefined;
  const form = formOf(said, plain.slice(act, end));
  const leads = /负责人$/u.test(plain.slice(run.bearer.start, run.bearer.end)) && ANSWERS.test(said);
  const role = leads ? 'ACCOUNTABLE' : roleOf(said);
  const reasons: ReasonName[] = [
    form,
    ...(run.carried ? (['CARRIED_ON'] as const) : []),
    ...(run.conditional ? (['BODY_IN_CONDITION'] as const) : []),
    ...(run.described ? (['NAME_DESCRIBED'] as const) : []),
  ];
  const due = dueOf(unit, run, context.year);
  return {
    kind: due === undefined ? 'DUTY' : 'TASK',
    ...due,
    at: unit.key,
    line: unit.lines[0],
    ...titleFrom(words, plain, { start, end }),
    text: words.slice(run.carried ? start : run.bearer.start, end),
    prohibits: form === 'FORBIDDEN',
    holders: holdersOf(
      context.names,
      words.slice(run.bearer.start, run.bearer.end),
      role === 'GUIDE' && context.plan && !GUIDES_BODY.test(said) ? 'OWNER' : role,
      BINDS_AT_ONCE.test(said)
        ? words.slice(start, start + roleWordsIn(said))
        : words.slice(act, act + roleWordsIn(plain.slice(act, end))),
      reasons,
    ),
  };
}

/** Text forms in which a second body has a part: the body stands in the group `body`. */
const SECOND_PARTS = [
  {
    pattern: /向(?<body>[^,。;:向]{2,40}?)(?:及时|书面|专题|如实|同时)*(?:报告|备案|报送|上报|汇报|报备)/gu,
    role: 'ACCEPT',
    reason: 'RECEIVES',
  },
  {
    pattern:
      /(?:报送|上报|报经|提交|报请|报告|同时报|(?<![通举申汇情])报)(?<body>[^,。;:报送告]{2,30}?)(?:备案|审核|审定|批准|审批|决定|同意|审查|汇总|$|(?=[,。;]))/gu,
    role: 'ACCEPT',
    reason: 'RECEIVES',
  },
  {
    pattern:
      /会同(?<body>[^,。;:]{2,30}?)(?:等)?(?=做好|建立|健全|完善|制定|拟[定订]|划定|设置|查处|负责|组织|开展|研究|确定|加强|对|提出|按照|根据|依法|审核|推进|落实|及时|指导|进行|公布|编制|共同|[,。;]|$)/gu,
    role: 'COOPERATE',
    reason: 'WITH_OTHERS',
  },
] as const;

/** 对X进行考核: X is assessed. */
const ASSESSED =
  /对(?<body>[^,。;对]{2,40}?)(?:的?[^,。;]{0,20}?(?:落实|工作|完成)情况)?进行[^,。;]{0,8}?考核/gu;

/** A body whose consent another act needs: 经X同意, 报X批准. */
const CONSENTS =
  /(?<!未)(?:经|报经|报请|报送|报)(?<body>[^,。;:经报]{2,30}?)(?<act>审核|审定|批准|审批|决定|同意|审查|签字)(?!合格|不合格|通过|的)/gu;
const BY = /由(?=[\p{Script=Han}(《])/gu;

/** 由原承担该职责的行政机关继续承担: the body that a clause describes. */
function describedAfterBy(plain: string, at: number, end: number): Span | undefined {
  const text = plain.slice(at, end).split(/[,:]/u)[0] ?? '';
  for (let to = 4; to < text.length; to++) {
    const body = text.slice(0, to);
    if (/的[\p{Script=Han}]{2,10}$/u.test(body) && NAME_END.test(body) && beginsAfterBy(text.slice(to)))
      return { start: at, end: at + to };
  }
  return undefined;
}

/** @returns the part before 由, if it says what the passive is about: 具体办法,由市人民政府制定 */
function topicOf(plain: string, segments: readonly Span[], index: number): Span | undefined {
  const [segment, before] = [segments[index], segments[index - 1]];
  if (segment === undefined || before === undefined || index > 1) return undefined;
  const text = plain.slice(before.start, before.end);
  return plain.charAt(segment.start) === '由' && !isCircumstance(text) && !/应当|负责|不得|由/u.test(text)
    ? before
    : undefined;
}

/** @returns the title of what a body after 由 does: the part with 由, with what it is about; a guess if the words do not say that */
function titleOfPassive({ words, plain }: Unit, segment: Span, topic: Span | undefined): Title {
  const start = segment.start + (/^(?:并|且|但)(?=由)/u.test(plain.slice(segment.start)) ? 1 : 0);
  return {
    title: words.slice(topic?.start ?? start, segment.end),
    titleIsGuess: topic === undefined && plain.charAt(start) === '由',
  };
}

/** @returns what bodies after 由, 报, 经 and 会同 must do, and their parts in the duties of others */
function otherParts(
  unit: Unit,
  context: DutyContext,
  duties: readonly DraftedResponsibility[],
): DraftedResponsibility[] {
  const { plain, words, key } = unit;
  const { names } = context;
  const found: DraftedResponsibility[] = [];
  const isBody = (body: string, written: string) =>
    !NOBODY.test(body) &&
    (names.isListed(written) || (NAME_END.test(body) && body.length >= 3)) &&
    !/应当|不得|的,/u.test(body);
  const sentences = sentencesOf(plain);
  const sentenceAt = (at: number) =>
    sentences.find(({ start, end }) => start <= at && at < end) ?? { start: at, end: at };

  for (const match of plain.matchAll(BY)) {
    const at = match.index + 1;
    const sentence = sentenceAt(at);
    const bearer =
      bearerAt(names, plain, words, at, sentence.end, beginsAfterBy) ??
      describedAfterBy(plain, at, sentence.end);
    if (bearer === undefined || bearer.start !== at || /[理自缘交]$/u.test(plain.slice(0, match.index)))
      continue;
    const rest = plain.slice(bearer.end, sentence.end);
    if (NOT_AFTER_BY.test(rest) || /前款规定的/u.test(plain.slice(sentence.start, at))) continue;
    const segments = segmentsOf(plain, sentence);
    const index = segments.findIndex(({ start, end }) => start <= at && at < end);
    const segment = segments[index] ?? sentence;
    // 由组建后的机关承担的,…: a case, and no act. 由个人承担的除外: an exception.
    const clause = plain.slice(at, segment.end);
    if (/的除外$/u.test(clause) || (segment.end < sentence.end && /的$/u.test(clause))) continue;
    const topic = topicOf(plain, segments, index);
    found.push({
      kind: 'DUTY',
      at: key,
      line: unit.lines[0],
      ...titleOfPassive(unit, segment, topic),
      text: words.slice((topic ?? segment).start, sentence.end),
      holders: holdersOf(
        names,
        words.slice(bearer.start, bearer.end),
        roleOf(rest),
        words.slice(match.index, segment.end),
        ['PASSIVE'],
      ),
    });
  }
  if (unit.part === 'LETTER') return found;
  for (const { pattern, role, reason } of SECOND_PARTS)
    for (const match of plain.matchAll(pattern)) {
      const body = match.groups?.body ?? '';
      const at = match.index + match[0].indexOf(body);
      const written = words.slice(at, at + body.length);
      if (!isBody(body, written)) continue;
      const sentence = sentenceAt(match.index);
      // One that receives reports of a paragraph is named once.
      if (
        role === 'ACCEPT' &&
        found.some(({ holders }) => holders.some((one) => one.role === role && one.written === written))
      )
        continue;
      const owner = [...duties, ...found].find(({ text }) =>
        text?.includes(words.slice(match.index, at + body.length)),
      );
      found.push({
        kind: 'DUTY',
        at: key,
        line: unit.lines[0],
        ...(owner === undefined
          ? titleFrom(words, plain, sentence)
          : { title: owner.title, titleIsGuess: owner.titleIsGuess }),
        text: owner?.text ?? words.slice(sentence.start, sentence.end),
        holders: holdersOf(names, written, role, words.slice(match.index, match.index + match[0].length), [
          reason,
        ]),
      });
    }
  for (const match of plain.matchAll(ASSESSED)) {
    const body = match.groups?.body ?? '';
    const at = match.index + 1;
    const written = words.slice(at, at + body.length);
    if (!isBody(body, written)) continue;
    const sentence = sentenceAt(match.index);
    found.push({
      kind: 'DUTY',
      at: key,
      line: unit.lines[0],
      title: words.slice(match.index, match.index + match[0].length),
      text: words.slice(sentence.start, sentence.end),
      holders: holdersOf(
        names,
        written,
        'ASSESSED',
        words.slice(match.index, match.index + match[0].length),
        ['RECEIVES'],
      ),
    });
  }
  for (const match of plain.matchAll(CONSENTS)) {
    const body = match.groups?.body ?? '';
    const at = match.index + match[0].indexOf(body);
    const written = words.slice(at, at + body.length);
    if (!isBody(body, written) || /^(?:已|业)/u.test(plain.slice(match.index - 1, match.index))) continue;
    const sentence = sentenceAt(match.index);
    const segment = segmentsOf(plain, sentence).find(({ start, end }) => start <= at && at < end) ?? sentence;
    found.push({
      kind: 'DUTY',
      at: key,
      line: unit.lines[0],
      title: words.slice(segment.start, segment.end),
      titleIsGuess: true,
      text: words.slice(sentence.start, sentence.end),
      holders: holdersOf(names, written, 'OWNER', words.slice(match.index, match.index + match[0].length), [
        'CONSENT',
      ]),
    });
  }
  return found;
}

/** The end of the words before a list of items: 履行下列职责. */
const INTRODUCES =
  /(?:(?:下列|(?<![元倍年月日级人%\d])以下|如下|下述)[^,。;]{0,20}(?:职责|义务|职能|责任|工作|规定|要求|任务|内容)?|主要职责(?:是|为|包括|如下)?):?$/u;
/** 有权决定下列事项, 可以采取下列措施: the items are what the bearer may do. */
const MAY_DO = /(?<said>(?:有权|可以)[^,。;:]{0,16}?(?:下列|以下)[^,。;:]{0,12})/u;
/** 市水利局的主要职责是: the body whose duties follow. */
const MAIN_DUTIES = /^(?<body>[^,。;:]{2,30}?)的?主要职责(?:是|为|包括|如下)?$/u;

/** 成立由…组成的消防安全委员会,履行下列职责: the body that is set up bears the items. */
const SET_UP_BODY = /的(?<body>[\p{Script=Han}]{2,20}(?:委员会|领导小组|指挥部|小组|机构))$/u;
/** 对人员密集场所等火灾高危单位: the class after the examples. */
const AFTER_EXAMPLES = /等(?<body>[\p{Script=Han}]{4,20})$/u;

/** 容易发生火灾的消防安全重点单位: the class after the words that describe it. */
const DESCRIBED = /的(?<body>[\p{Script=Han}]{4,16})$/u;

function oneOfKind(plain: string, words: string, segments: readonly Span[]) {
  for (const { start, end } of segments) {
    const body = DESCRIBED.exec(plain.slice(start, end))?.groups?.body;
    if (body !== undefined && NAME_END.test(body) && !DEPENDS.test(body))
      return { words: words.slice(end - body.length, end), end };
  }
  return undefined;
}

/** @returns the bearer of a list of items, in the words before it */
function leadBearer(
  lead: Unit,
  { names }: DutyContext,
): { readonly words: string; readonly roleWords: string } | undefined {
  const { plain, words } = lead;
  const may = MAY_DO.exec(plain)?.groups?.said;
  if (may === undefined && !INTRODUCES.test(plain.replace(/:$/u, ''))) return undefined;
  const sentence = sentencesOf(plain).at(-1);
  if (sentence === undefined) return undefined;
  const segments = segmentsOf(plain, sentence);
  const performs = Math.max(
    plain.search(
      /(?:还应当|应当|应|要)?(?:落实[^,。;]{0,16}?责任,)?(?:依法)?(?:在各自职责范围内)?履行(?=.{0,4}(?:下列|以下|如下))/u,
    ),
    0,
  );
  const said = (end: number) =>
    may !== undefined
      ? words.slice(plain.indexOf(may), plain.indexOf(may) + may.length)
      : performs > 0
        ? words.slice(performs).replace(/[:：]$/u, '')
        : words.slice(end, end + roleWordsIn(plain.slice(end)));
  for (const segment of segments.slice(0, -1)) {
    const setUp = SET_UP_BODY.exec(plain.slice(segment.start, segment.end))?.groups?.body;
    if (setUp !== undefined && /成立|设立|组成/u.test(plain))
      return { words: setUp, roleWords: said(segment.end) };
  }
  for (const segment of segments) {
    const body = MAIN_DUTIES.exec(plain.slice(segment.start, segment.end))?.groups?.body;
    if (body !== undefined && NAME_END.test(body)) {
      const end = segment.start + body.length;
      return { words: words.slice(segment.start, end), roleWords: '主要职责' };
    }
  }
  for (const segment of segments) {
    const bearer = bearerAt(names, plain, words, segment.start, segment.end);
    if (bearer !== undefined)
      return { words: words.slice(bearer.start, bearer.end), roleWords: said(bearer.end) };
  }
  const one = oneOfKind(plain, words, segments);
  if (one !== undefined) return { words: one.words, roleWords: said(one.end) };
  for (const segment of segments) {
    const start = segment.start + (/^对/u.test(plain.slice(segment.start)) ? 1 : 0);
    const text = plain.slice(start, segment.end);
    const examples = AFTER_EXAMPLES.exec(text)?.groups?.body;
    const body =
      examples !== undefined && NAME_END.test(examples)
        ? examples
        : NAME_END.test(text) && text.length <= 40
          ? text
          : undefined;
    if (body !== undefined && start !== performs)
      return { words: words.slice(segment.end - body.length, segment.end), roleWords: said(segment.end) };
  }
  return undefined;
}

/** 设有消防控制室的,实行…: an item for some of the bearers. */
const IN_CASE = /^[^,。;]{2,24}的,/u;

function itemDuty(unit: Unit, lead: Unit, context: DutyContext): DraftedResponsibility[] {
  const bearer = leadBearer(lead, context);
  // 下列单位应当建立消防队: the items are the bearers, and none of them is a duty.
  if (bearer === undefined || /^(?:下列|以下)/u.test(bearer.words)) return [];
  const { plain, words } = unit;
  const [sentence = { start: 0, end: plain.length }] = sentencesOf(plain);
  const role = roleOf(plain);
  const cooperates = role === 'COOPERATE';
  return [
    {
      kind: 'DUTY',
      at: unit.key,
      line: unit.lines[0],
      ...titleFrom(words, plain, sentence),
      holders: holdersOf(
        context.names,
        bearer.words,
        cooperates ? role : 'OWNER',
        cooperates ? words.slice(0, roleWordsIn(plain)) : bearer.roleWords,
        [
          'LIST_OF_ITEMS',
          ...(IN_CASE.test(plain) ? (['BODY_IN_CONDITION'] as const) : []),
          ...(MAY_DO.test(lead.plain) ? (['PERMITTED'] as const) : []),
        ],
      ),
    },
  ];
}

/** 下列单位应当配备值班人员: the items are the bearers of what these words say. */
const LISTED_BEARERS =
  /^(?:下列|以下)[\p{Script=Han}]{2,8}(?<binds>应当|必须|须|应|要|不得)(?<what>[^。;:]{2,60}):?$/u;

/** @returns the duty that the words before a list give the bearer in this item; undefined if the item says itself what must be done */
function listedBearer(unit: Unit, lead: Unit, { names }: DutyContext): DraftedResponsibility | undefined {
  const { binds, what } = LISTED_BEARERS.exec(lead.plain)?.groups ?? {};
  if (binds === undefined || what === undefined || /应当|必须|不得|由/u.test(unit.plain)) return undefined;
  const at = lead.plain.indexOf(binds);
  return {
    kind: 'DUTY',
    at: unit.key,
    line: unit.lines[0],
    ...titleFrom(lead.words, lead.plain, { start: at + binds.length, end: at + binds.length + what.length }),
    prohibits: binds === '不得',
    holders: holdersOf(names, unit.words.replace(/[。；;]$/u, ''), 'OWNER', binds, ['LIST_OF_ITEMS']),
  };
}

/** The words before items that say when something applies, and what something consists of. */
const NO_DUTY_ITEMS = /(?:下列|以下)(?:行为|情形|条件|内容|材料|事项|情况)/u;

/** The sections that say why and where, and bind nobody. */
const NO_DUTY_HEADINGS =
  /(?:目的|编制依据|适用范围|名词术语|工作原则|基本原则|指导思想|制定依据|总体目标|工作目标|改革目标)$/u;

/**
 * Finds the duties that a text states in prose.
 * @returns one for each bearer, in the order of the text; in articles also one for each sentence that goes on with the same bearer
 */
export function dutiesOf(unit: Unit, context: DutyContext): DraftedResponsibility[] {
  if (unit.headings.some(({ plain }) => NO_DUTY_HEADINGS.test(plain))) return [];
  if (unit.introduces && (INTRODUCES.test(unit.plain.replace(/:$/u, '')) || LISTED_BEARERS.test(unit.plain)))
    return [];
  const listed = unit.lead && listedBearer(unit, unit.lead, context);
  if (listed !== undefined) return [listed];
  // (一)…的: the cases of an offence, the conditions of an application.
  if (unit.lead !== undefined && NO_DUTY_ITEMS.test(unit.lead.plain) && !MAY_DO.test(unit.lead.plain))
    return [];
  const items = unit.lead === undefined ? [] : itemDuty(unit, unit.lead, context);
  const runs = runsOf(unit, context.names);
  // 有权决定下列事项: the items say what that is.
  const own = runs
    .flatMap((run) => responsibilityOf(unit, run, context) ?? [])
    .filter(({ title }) => !(unit.introduces && /下列|以下/u.test(title)));
  const more = otherParts(unit, context, own);
  return [...items, ...own, ...more];
}
