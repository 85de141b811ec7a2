// Which words of a text name a bearer, and which words bind it.

import { bearerAt } from './bearers.js';
import { type Span, segmentsOf, sentencesOf } from './clauses.js';
import { NAME_END } from './name-forms.js';
import type { Names } from './names.js';
import type { Unit } from './outline.js';
import { isCircumstance } from './titles.js';
import { beginsPredicate } from './verbs.js';

/** A bearer in a text, with the words that bind it. */
export interface Run {
  readonly bearer: Span;
  /** From the words after the bearer to where the next bearer or the sentence ends. */
  predicate: Span;
  /** The words of the sentence before the bearer: 2020年底前. */
  readonly before: Span;
  /** True if the bearer stands in an earlier part of the text. */
  readonly carried: boolean;
  readonly conditional: boolean;
  /** True if a clause describes the bearer: 从事消防技术服务的机构. */
  readonly described: boolean;
}

/** 是…的派出机关 defines, it does not bind. */
const DEFINES = /^(?:是|为)(?!.{0,40}(?:责任主体|责任人|主管部门|责任单位|提供|领导责任))/u;
const HAS = /^都?有(?!关|.{0,40}(?:义务|责任|权))/u;
const SEATED = /^(?:主任|副主任|设在|下设|由.{2,20}组成)/u;
const TAKES_PART = /^(?:并)?(?:配合|协助)/u;
/** Words that bind whoever stands before them, also behind a comma. 应当责令 binds another one. */
const BINDS =
  /^(?:也|还|都|均|并|才|方(?=可))*(?:应当|应该|应(?!急)|必须|须|要|不得|可以|有权)(?!责令|由|处)/u;
/** 起火单位未经同意的, 消防队接到报警后: words that end so and have no word that binds are a case, and the act comes after them. */
const CASE_ENDS = /(?:的|时|(?<!以)后|之?前)$/u;
/** X从事Y,应当Z: Y is a case too. */
const CASE_BEGINS = /^(?:从事|设有|申请|接受|举办|承办)/u;
/** 已领取待遇的人员按月计发: persons of whom a bare verb only tells what they get. */
const PERSONS = /(?:人员|个人|公民|行人)$/u;
/** 应当由B组织培训: B acts, and not the one before these words. */
const ACTED_ON = /^(?:应当|应|必须|须|要)由/u;
/** 有下列行为之一的,给予处分: an offence and its penalty. */
const OFFENCE = /有(?:下列|以下)(?:行为|情形)之一/u;
const BINDING = /应当|应该|必须|须|不得|可以|有权|有义务|有责任|负责|承担|履行/u;
/** The legislator encourages and forbids; the bearer of the sentence before does not. */
const OF_THE_LAW = /^(?:鼓励|提倡|倡导|国家|本市|本省)/u;
/** 情节严重的,应当给予处分: whoever punishes, it is not the bearer of the sentence before. */
const PUNISHES = /处分|处罚|罚款|追究|没收|吊销/u;
/** 对需要送医的患者,救护人员应当…: words before a bearer that say whom or what its act concerns. */
const OBJECT_FIRST = /^(?:对|在|将|按照?|根据|依照)/u;
const FORBIDS_ALL = /^(?:禁止|严禁)/u;
/** Words with which no bearer begins, and a clause before one does. */
const NO_SUBJECT = /^(?:对|因|在|当|为|经|未|由|自|除|将|按|根据|依照|如|若|进入|本条例|本办法|前款|有下列)/u;
/** 从事消防技术服务的机构: the class after the words that describe it. */
const DESCRIBED_CLASS = /的(?<kind>[\p{Script=Han}]{2,14})$/u;
const LONGEST_CLASS = 100;

const runOf = (
  bearer: Span,
  predicate: Span,
  before: Span,
  more: Partial<Pick<Run, 'carried' | 'conditional' | 'described'>> = {},
): Run => ({ bearer, predicate, before, carried: false, conditional: false, described: false, ...more });

/** @returns the segment if it consists of names of bodies and of nothing else */
function listAlone(names: Names, plain: string, words: string, { start, end }: Span): Span | undefined {
  const text = plain.slice(start, end).replace(/等$/u, '');
  if (text.length < 2 || text.length > LONGEST_CLASS || !NAME_END.test(text) || beginsPredicate(text))
    return undefined;
  if (bearerAt(names, plain, words, start, end) !== undefined) return undefined;
  const isName = names
    .split(words.slice(start, start + text.length))
    .every(
      ({ basis, written }) =>
        basis !== 'NEW_BY_PLACE' && !/^(?:对|由|在|向|是|为|经|将|组建|撤销|不再)/u.test(written),
    );
  return isName && !/[。;]/u.test(text) ? { start, end } : undefined;
}

/** Reads the sentences of one text, one after the other; the bearer of one goes on in the next. */
class RunReader {
  readonly runs: Run[] = [];
  #subject: Span | undefined;

  constructor(
    private readonly unit: Unit,
    private readonly names: Names,
  ) {}

  #text({ start, end }: Span): string {
    return this.unit.plain.slice(start, end);
  }

  #bearerIn({ start, end }: Span): Span | undefined {
    return bearerAt(this.names, this.unit.plain, this.unit.words, start, end);
  }

  /** @returns whether a bare verb only describes what becomes of persons */
  #isBeneficiary(bearer: Span, sentence: Span): boolean {
    return PERSONS.test(this.#text(bearer)) && !BINDING.test(this.unit.plain.slice(bearer.end, sentence.end));
  }

  #isLetterFormula(rest: string): boolean {
    return this.unit.part === 'LETTER' && /^(?:决定|同意|现将|现就)/u.test(rest);
  }

  /** @returns the class that a whole segment describes, if the next one binds it */
  #describedIn(segment: Span, next: Span | undefined): Span | undefined {
    const text = this.#text(segment);
    const kind = DESCRIBED_CLASS.exec(text)?.groups?.kind;
    const isClass =
      kind !== undefined &&
      NAME_END.test(kind) &&
      text.length <= LONGEST_CLASS &&
      !NO_SUBJECT.test(text) &&
      !BINDING.test(text);
    return isClass && next !== undefined && BINDS.test(this.#text(next)) ? segment : undefined;
  }

  /**
   * @returns where the words begin that bind a bearer which stands in a case (起火单位违反规定的,应当…); undefined if they bind another one, or
   * nobody
   */
  #actAfterCase(segments: readonly Span[], index: number, rest: string): number | undefined {
    const next = segments
      .slice(index + 1)
      .find((one, at, all) => at === all.length - 1 || !isCircumstance(this.#text(one)));
    if (next === undefined || this.#bearerIn(next) !== undefined) return undefined;
    const text = this.#text(next);
    if (BINDS.test(text)) return next.start;
    return !/的$/u.test(rest) && beginsPredicate(text) ? next.start : undefined;
  }

  /** @returns whether a segment without a bearer says what the bearer of the sentence before must do */
  #goesOn(segments: readonly Span[], index: number): boolean {
    if (this.#subject === undefined || this.unit.article === undefined) return false;
    const segment = segments[index];
    const text = segment === undefined ? '' : this.#text(segment);
    if (OF_THE_LAW.test(text) || (index > 0 && PUNISHES.test(text))) return false;
    if (FORBIDS_ALL.test(text) && !/^任何/u.test(this.#text(this.#subject))) return false;
    if (index === 0) {
      const next = segments[1];
      const leadsOn = OBJECT_FIRST.test(text) || CASE_ENDS.test(text);
      const ofNext = leadsOn && next !== undefined && this.#bearerIn(next) !== undefined;
      return beginsPredicate(text) && !ofNext;
    }
    return BINDS.test(text) && segments.slice(0, index).every((one) => isCircumstance(this.#text(one)));
  }

  read(sentence: Span): void {
    if (OFFENCE.test(this.#text(sentence))) return;
    const segments = segmentsOf(this.unit.plain, sentence);
    let own: Run | undefined;
    let list: Span | undefined;
    let readTo = sentence.start;
    const begin = (run: Run, segment: Span) => {
      if (own !== undefined) own.predicate = { start: own.predicate.start, end: segment.start - 1 };
      own = run;
      this.runs.push(run);
    };
    for (const [index, segment] of segments.entries()) {
      if (segment.start < readTo) continue;
      // 各级人民政府,有关部门,街道办事处等,依照…: a list of bearers with commas.
      const alone =
        list === undefined && index > 0
          ? undefined
          : listAlone(this.names, this.unit.plain, this.unit.words, segment);
      if (alone !== undefined) {
        list = { start: list?.start ?? segment.start, end: segment.end };
        continue;
      }
      const text = this.#text(segment);
      const next = segments[index + 1];
      const listed = list !== undefined && beginsPredicate(text) ? list : undefined;
      list = undefined;
      const found = listed ?? this.#bearerIn(segment);
      const described =
        found === undefined && own === undefined ? this.#describedIn(segment, next) : undefined;
      const predicateFrom = listed === undefined ? found?.end : segment.start;
      const rest = predicateFrom === undefined ? '' : this.unit.plain.slice(predicateFrom, segment.end);
      if (described !== undefined && next !== undefined) {
        begin(
          runOf(
            described,
            { start: next.start, end: sentence.end },
            { start: sentence.start, end: described.start },
            { described: true },
          ),
          segment,
        );
        this.#subject = described;
        readTo = next.end;
      } else if (found !== undefined && DEFINES.test(rest)) {
        // 是…的派出机关,依法履行…: the words after the definition bind.
        if (next === undefined || !/^(?:依法|负责|承担|应当|要)/u.test(this.#text(next))) continue;
        begin(
          runOf(found, { start: next.start, end: sentence.end }, { start: sentence.start, end: found.start }),
          segment,
        );
        this.#subject = found;
      } else if (
        this.#isLetterFormula(rest) ||
        (found !== undefined && this.#isBeneficiary(found, sentence))
      ) {
        // A formula of a letter binds nobody, and what somebody gets does not bind the one who gets it.
      } else if (found !== undefined && !HAS.test(rest) && !SEATED.test(rest) && !ACTED_ON.test(rest)) {
        const isCase =
          CASE_ENDS.test(rest) ||
          (CASE_BEGINS.test(rest) && next !== undefined && BINDS.test(this.#text(next)));
        const inCase = listed === undefined && next !== undefined && isCase && !BINDING.test(rest);
        const act = inCase ? this.#actAfterCase(segments, index, rest) : predicateFrom;
        if (act === undefined) continue;
        begin(
          runOf(
            found,
            { start: act, end: sentence.end },
            { start: own === undefined ? sentence.start : found.start, end: found.start },
            { conditional: inCase || (index > 0 && listed === undefined) },
          ),
          segment,
        );
        this.#subject = found;
        readTo = act;
      } else if (own === undefined && this.#subject !== undefined && this.#goesOn(segments, index)) {
        begin(
          runOf(
            this.#subject,
            { start: segment.start, end: sentence.end },
            { start: segment.start, end: segment.start },
            { carried: true, conditional: index > 0 },
          ),
          segment,
        );
      } else if (own !== undefined && this.unit.article !== undefined && TAKES_PART.test(text)) {
        // …,配合有关部门…: another part of the same bearer.
        const before: Run = own;
        begin({ ...before, predicate: { start: segment.start, end: sentence.end }, carried: true }, segment);
      }
    }
  }
}

/** @returns the bearers that the sentences of a text begin with, in its order, each with the words that bind it */
export function runsOf(unit: Unit, names: Names): Run[] {
  const reader = new RunReader(unit, names);
  for (const sentence of sentencesOf(unit.plain)) reader.read(sentence);
  return reader.runs;
}
