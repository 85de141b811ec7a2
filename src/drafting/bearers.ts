import type { Span } from './clauses.js';
import { NAME_END } from './name-forms.js';
import type { Names } from './names.js';
import { beginsPredicate, MODAL } from './verbs.js';

/** Words before a bearer that say when or where it acts, and are no part of its name. */
const ADVERBIAL =
  /^(?:必要时|同时|另外|其中|此外|一般情况下|原则上|根据需要|根据情况|届时|会后|年底前|首次报送时|(?:各|本)?(?:项|年度)?工作(?:中|结束后))/u;
const LONGEST = 46;
/** A list of bearers, or one that a clause describes (从事…服务的机构), may be longer than a single name. */
const LONGEST_LIST = 120;
/** Words that no name contains. A phrase with one of them is a clause and not a bearer. */
const NOT_IN_NAMES =
  /应当|不得|负责|已经|原则上|以下|如下|应予|规定|属于|承担|职责范围|委托(?!人)|交由|确需|现将|同意|决定|符合|需要|关于|违反|有关规定|报请|报送|申请|就|被|鼓励|(?<![自理缘])由|。|;|:|!|\?|,(?!\()|进行|开展|加强|建立|完善|实行|确保|做好|制定|推进|推动|落实|提高|提升|按照|根据|通过|实现|促进|遵循|统一领导|依法监管|^(?:组建|撤销|不再保留)(?!后|单位|机构|部门|机关)|^(?:对|将|把|由|报(?!刊|社)|移送|移交|请求|提请|通知|要求|责令|组织|指导|督促|到|自(?!治)|请|精心|调动|邀请|约请|召集|动员|登记(?!机关|机构)|确定|成立|派出|建立|构建|培育|明确|在|为|以|因|若|如|当(?!地|事人)|凡|从|与|经(?!过[^,]{2,10}的[\p{Script=Han}]*人员$)|于|向|按|是|有(?!关|权机关)|无|不|未|应(?!急)|要|可|并|及|和|或|其(?!他|主管|专业|上级|下级|所在地|派出)|该(?!.{0,8}(?:单位|场所|人员|部门|机构|企业|委员会|中心)$)|此|这|上述|前款|本办法|本条例|本规定|本意见|本决定|本实施)/u;

/** @returns for the name of a body, or a list of such names, whether the city's file has all of them; undefined for other words */
function isBearerPhrase(names: Names, plain: string, words: string): { listed: boolean } | undefined {
  if (names.isListed(words)) return { listed: true };
  const longest = plain.includes('、') ? LONGEST_LIST : LONGEST;
  if (plain.length < 2 || plain.length > longest || NOT_IN_NAMES.test(plain)) return undefined;
  if (!NAME_END.test(plain.replace(/等$/u, ''))) {
    const all = names.split(words);
    return all.every(({ basis }) => basis === 'KNOWN' || basis === 'HEAD') ? { listed: true } : undefined;
  }
  return { listed: names.split(words).every(({ basis }) => basis === 'KNOWN' || basis === 'HEAD') };
}

/**
 * Finds the bearer with which a clause begins.
 * @param plain the text
 * @param words the same text as printed
 * @param at where the clause begins
 * @param end where it ends
 * @param binds says whether a text begins with words that make what stands before them a bearer
 * @returns the place of the bearer; undefined if the clause begins with none
 */
export function bearerAt(
  names: Names,
  plain: string,
  words: string,
  at: number,
  end: number,
  binds: (plain: string) => boolean = beginsPredicate,
): Span | undefined {
  let start = at;
  for (
    let skip = ADVERBIAL.exec(plain.slice(start, end));
    skip !== null;
    skip = ADVERBIAL.exec(plain.slice(start, end))
  ) {
    if (skip[0].length === 0) break;
    start += skip[0].length;
  }
  for (const from of start === at ? [at] : [start, at]) {
    const found = bearerFrom(names, plain, words, from, end, binds);
    if (found !== undefined) return found;
  }
  return undefined;
}

function bearerFrom(
  names: Names,
  plain: string,
  words: string,
  start: number,
  end: number,
  binds: (plain: string) => boolean,
): Span | undefined {
  const known = names.longestAt(plain, start);
  if (known === 0 && beginsPredicate(plain.slice(start, end))) return undefined;
  const limit = Math.min(end, start + LONGEST_LIST);
  let depth = 0;
  let weak: Span | undefined;
  for (let to = start; to <= limit; to++) {
    const character = plain.charAt(to - 1);
    if (to > start && character === '(') depth++;
    if (to > start && character === ')') depth--;
    if (to < start + 2 || depth > 0 || to < start + known) continue;
    const rest = plain.slice(to, end);
    if (rest === '' || !binds(rest)) continue;
    const phrase = isBearerPhrase(names, plain.slice(start, to), words.slice(start, to));
    if (phrase === undefined) continue;
    // 市人民政府办公室: a name within a longer name; 组织部门负责: a verb within a name.
    if (MODAL.test(rest) || phrase.listed) return { start, end: to };
    weak ??= { start, end: to };
  }
  return weak;
}
