// Which piece of a sentence says what must be done, and so is the title of the duty.

import { type Span, splitAt } from './clauses.js';
import type { DraftedResponsibility } from './facts.js';
import { beginsPredicate } from './verbs.js';

/** The title of a duty, as its drafted fact has it. */
export type Title = Pick<DraftedResponsibility, 'title' | 'titleIsGuess'>;

/** Parts of a sentence that say only when, where, how or in which case somebody acts, and not what he does. */
export interface CircumstanceForm {
  readonly what: 'BASIS' | 'TIME' | 'PLACE' | 'CASE' | 'CONSENT';
  readonly pattern: RegExp;
  /** Parts of this form. The tests read them. */
  readonly examples: readonly string[];
}

const MODAL_WORDS = /^(?:也|还|都|均|并|且)*(?:应当|应该|应|要|须|必须)/u;
/** Words of acts. A part with one of them after its preposition says what is done: 按照国家规定建设消防组织. */
const ACTS =
  '制定|建立|完善|健全|编制|落实|开展|做好|加强|组织|实施|履行|进行|提供|配备|配置|建设|确定|明确|查处|处理|报告|设置|办理|给予|予以|负责|作出|做出|安排|纳入|提高|推进|推动|告知';

/** The forms of circumstances, in the order in which they are tried. */
export const CIRCUMSTANCES: readonly CircumstanceForm[] = [
  {
    what: 'BASIS',
    pattern:
      /^(?:根据|按照|依照|依据|遵照|参照|结合|围绕|针对|本着|通过|以|在|经|对|将).*(?:规定|要求|原则|需要|实际|定位|部署|精神|导向|下|时|后|前|的|事项|问题)$/u,
    examples: [
      '根据本条例的规定',
      '按照公开、便民的原则',
      '在街道工作委员会的领导下',
      '对不能解决的事项',
      '将行政事务委托街道办事处承担的',
      '以便民利企为导向',
    ],
  },
  {
    what: 'BASIS',
    pattern: new RegExp(
      `^(?:根据|按照|依照|依据|遵照|参照|结合|围绕|针对|本着|通过|以|从)(?:(?!${ACTS}).)*(?:特点|情况|形势|合同|结果|程序|标准|时限|分工|规划|职责|意见|建议|协议|约定|计划|目标|预案|方案|法律|法规|规范|信息|区域|实践|内容|产业|出发)$`,
      'u',
    ),
    examples: ['根据本系统的特点', '结合本行业的特点', '按照物业服务合同', '从大局出发'],
  },
  {
    what: 'BASIS',
    pattern: /^.{0,4}(?:通过|采取|采用|运用|以).*(?:方式|形式|途径|手段|渠道)$/u,
    examples: ['通过制定标准、组织业务培训等方式', '采取多种形式'],
  },
  {
    what: 'BASIS',
    pattern:
      /^(?:运用|利用|发挥|依托|借助).*(?:平台|作用|优势|资源|系统)$|^贯彻(?:落实|执行)?.*(?:》|精神|要求|部署)$|^作为.*(?:部门|单位|机构|责任人)$/u,
    examples: [
      '运用信息平台',
      '充分发挥先行先试作用',
      '认真贯彻落实《消防安全责任制实施办法》',
      '作为政府网站的主管部门',
    ],
  },
  {
    what: 'TIME',
    pattern:
      /.(?:时|(?<![以今])后|之?前(?!提)|期间|过程中|以来|之日起|(?:个工作日|日|天|月|年|小时)(?:以)?内)$/u,
    examples: ['参与应急救援时', '报经市指挥部同意后', '自收到材料之日起五日内', '2020年8月底前', '演练时'],
  },
  {
    what: 'PLACE',
    pattern: /^(?:在|于|自).*(?:内|中|上|下|起|间|范围|基础上|前提下)$/u,
    examples: ['在本辖区的范围内', '在灭火救援中', '在不影响通行的前提下'],
  },
  {
    what: 'CASE',
    pattern:
      /的$|^(?:因|由于|鉴于|如|若|如果|凡|为了|除).+|^为.{2,30}(?:需要|目的)$|^(?:在.{2,12}中)?(?:发现|接到|发生|遇有)/u,
    examples: ['设有消防控制室的', '未经核准的', '因检修需要停水', '为了保证安全', '发现火灾'],
  },
  {
    what: 'CONSENT',
    pattern: /^并?经.{2,30}(?:同意|批准|审核|审批|审定|签字)$/u,
    examples: ['经市政府同意', '并经分管领导审核'],
  },
];

/** Parts that look like circumstances and say what is done. The tests read them. */
export const NO_CIRCUMSTANCES = [
  '按照规定做好考核工作',
  '对施工现场进行检查',
  '检查施工现场',
  '将审批结果告知申请人',
  '按照有关标准建设各类应急队伍',
  '结合实际制定巡查方案',
];

/** @returns whether a plain part of a sentence says only under what circumstances somebody acts */
export const isCircumstance = (plain: string): boolean => {
  const said = plain.replace(
    /^(?:也|还|都|均|并|且|应当|应该|应|要|须|必须|可以|可|负责|严格|认真|全面|充分|深入)+/u,
    '',
  );
  return CIRCUMSTANCES.some(({ pattern }) => pattern.test(said));
};

const BINDING_WORDS = /^(?:也|还|都|均|并|且)*(?:应当|应该|应|要|须|必须|有权|可以)/u;
/** 对在工作中做出显著成绩的单位和个人: whom the act concerns; the act comes after it. */
const TOPIC = /^对(?:(?!进行|给予|予以|实施|负|作出决定|加强|开展|应当|提供).)+$/u;
/** 在提出申请时应当提交: the act stands behind the time in one part. */
const TIME_BEFORE_ACT =
  /^(?:在|自|于|经|接到)?[^,]{1,30}?(?:时|后|前|之日起[^,]{0,12}内)(?<modal>应当|必须|须)/u;

const LONGEST_PART = 96;
/** A sentence of so many characters is a title as a whole; of a longer one the first part is, with the next if it is short. */
const WHOLE_SENTENCE = 48;
const SHORTEST_TITLE = 8;
/** …,并由B具体实施: what another one does. */
const OTHER_BEARER = /^并?由/u;

/**
 * @param words a text as printed
 * @param plain the same in half-width punctuation
 * @param span where the predicate stands: the words after the bearer, or a whole item
 * @returns what must be done: the sentence from its first part that is no circumstance; of a long one only this part, with the next if it is short or
 * names only whom the act concerns. It is a guess if parts before it were left out and it does not begin with a verb, if no part says an act, or if it is
 * cut.
 */
export function titleFrom(words: string, plain: string, { start, end }: Span): Title {
  const [sentence = { start, end }] = splitAt(plain, /[;。]/u, start, end);
  const parts = splitAt(plain, /[,:]/u, sentence.start, sentence.end);
  const text = ({ start: from, end: to }: Span) => plain.slice(from, to);
  const isLast = (at: number) => at === parts.length - 1;
  const at = parts.findIndex((part, index) => isLast(index) || !isCircumstance(text(part)));
  const first = parts[at] ?? sentence;
  const skipped = at > 0;
  const from = beginning(plain, first);
  const topic = TOPIC.test(text(first).replace(BINDING_WORDS, ''));
  // 对做出成绩的单位,应当给予奖励: the act stands behind whom it concerns.
  const act = topic ? parts.slice(at + 1).find((part) => !isCircumstance(text(part))) : undefined;
  if (act !== undefined && act.end - from > LONGEST_PART)
    return { title: words.slice(beginning(plain, act), act.end), titleIsGuess: true };
  const acts = beginsPredicate(
    plain.slice(act === undefined ? from : beginning(plain, act), (act ?? first).end),
  );
  let until = (act ?? first).end;
  for (const part of parts.slice(at + 1)) {
    if (until - from >= SHORTEST_TITLE && (part.end - from > WHOLE_SENTENCE || OTHER_BEARER.test(text(part))))
      break;
    if (until - from < SHORTEST_TITLE || !isCircumstance(text(part))) until = part.end;
  }
  const isCut = until - from > LONGEST_PART;
  return {
    title: words.slice(from, isCut ? from + LONGEST_PART : until),
    titleIsGuess: isCut || ((skipped || topic) && !acts) || (isLast(at) && isCircumstance(text(first))),
  };
}

/** @returns where the words begin that say what is done and how they bind: behind the circumstances before it */
export function actAt(plain: string, { start, end }: Span): number {
  const parts = splitAt(plain, /[,:;。]/u, start, end);
  const act = parts.find((part) => !isCircumstance(plain.slice(part.start, part.end)));
  if (act === undefined) return start;
  const time = TIME_BEFORE_ACT.exec(plain.slice(act.start, act.end));
  return act.start + (time === null ? 0 : time[0].length - (time.groups?.modal?.length ?? 0));
}

/** @returns where the act of a part begins: behind 应当, 在申请验收时应当 */
function beginning(plain: string, { start, end }: Span): number {
  const said = plain.slice(start, end);
  const before = (TIME_BEFORE_ACT.exec(said) ?? MODAL_WORDS.exec(said))?.[0].length ?? 0;
  return end - start - before >= 2 ? start + before : start;
}
