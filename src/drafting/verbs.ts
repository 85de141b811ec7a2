// The words by which documents say that a body must do something, and in which role. Data, with examples.

import type { HoldingRole } from '../records/terms.js';
import { segmentsOf } from './clauses.js';

/** Words after a bearer that bind it by themselves. */
export const MODAL =
  /^(?:也|还|都|均|亦|并|再|才|方(?=可)|各自|统一|全面|主要|具体|共同|分别|按职责|依法|原则上)*(?:应当|应该|应(?!急)|要|须|必须|需要|需|负责(?!人|同志)|承担|履行|不得|禁止|严禁|可以|可|有权(?!机关)|牵头|是|为|都?有(?=权(?!机关)|责任|义务|.{0,20}(?:义务|责任)))/u;

/** Verbs and prepositions that may follow a bearer. */
const VERBS = [
  '按照',
  '按',
  '根据',
  '依照',
  '依据',
  '依法',
  '将',
  '把',
  '对',
  '在',
  '于',
  '会同',
  '配合',
  '协助',
  '协同',
  '参与',
  '与',
  '组织(?!部|机构|实施单位)',
  '指导(?!组)',
  '监督(?!管理|局|部门)',
  '督促',
  '督导',
  '指挥(?!长|部|机构)',
  '协调(?!组)',
  '统筹',
  '加强',
  '做好',
  '开展',
  '落实',
  '建立',
  '健全',
  '完善',
  '制定',
  '实施',
  '推进',
  '推动',
  '推广',
  '执行',
  '及时',
  '立即',
  '定期',
  '适时',
  '统一',
  '全面',
  '主动',
  '切实',
  '积极',
  '严格',
  '认真',
  '密切',
  '合理',
  '科学',
  '充分',
  '进一步',
  '不断',
  '通知',
  '通报',
  '提醒',
  '提出',
  '提供',
  '提请',
  '暂停',
  '取消',
  '停止',
  '采取',
  '启动',
  '发布',
  '收集',
  '汇总',
  '报告',
  '上报',
  '报送',
  '向',
  '为',
  '以',
  '通过',
  '结合',
  '围绕',
  '针对',
  '视情况',
  '视情',
  '随时',
  '实行',
  '保障(?!局|部门|组)',
  '保证',
  '确保',
  '维护(?!保养(?:单位|机构|人员))',
  '主管(?!部门|机关|单位|机构|人员|领导|负责人|的)',
  '管理(?!部门|局|机构|处|委|单位|人|责任人|区|中心|服务|办法|规定|条例|制度|职责|权|体系|机制|经费|合同)',
  '查处',
  '受理(?!机构|机关)',
  '办理',
  '审核(?!机构|机关)',
  '审批(?!局|部门|服务)',
  '审查(?!机构|机关)',
  '审定',
  '批准(?!机构|机关)',
  '同意',
  '确定',
  '决定(?!机构|机关)',
  '研究',
  '召开',
  '主持',
  '设立',
  '成立',
  '设置',
  '派出(?!机构|机关|所|部门)',
  '派员',
  '抽调',
  '编制',
  '出台',
  '签订',
  '签署',
  '缴纳',
  '支付',
  '安排',
  '列入',
  '纳入',
  '清理',
  '整改',
  '整治',
  '排查',
  '检查(?!院|组|机构|机关)',
  '巡查',
  '调查(?!组|监测|机构|机关)',
  '调度',
  '调集',
  '处理(?!机构|机关)',
  '处置',
  '救治(?!机构|机关)',
  '疏导',
  '引导',
  '鼓励',
  '支持',
  '宣传',
  '培训(?!机构|机关)',
  '公布',
  '公开',
  '备案',
  '登记(?!机构|机关)',
  '核实',
  '核查',
  '考核(?!小组|组)',
  '评估(?!机构|机关)',
  '评价(?!机构|机关)',
  '监测(?!预警组|组|站|机构)',
  '接到',
  '发现',
  '接受',
  '自行',
  '自主',
  '每(?![名辆台位]|个(?!月|季|星期|工作日))',
  '从(?!业人员)',
  '除',
  '因(?=[^,。;]*的(?:,|$))',
  '作为',
  '承办',
  '总(?!指挥|工会|队|经理|局)',
  '抓',
  '亲自',
  '担负',
  '参照',
  '比照',
  '坚持',
  '贯彻',
  '履职',
  '强化',
  '深化',
  '优化',
  '规范',
  '梳理',
  '明确',
  '细化',
  '带头',
  '初步',
  '至少',
  '函告',
  '具体',
  '主要(?!负责人|负责同志|领导)',
  '分别',
  '共同',
  '依规',
  '全力',
  '牵头',
  '行使',
  '征求',
  '协商',
  '享有',
  '所属(?!的|部门|单位|机构|各|企业|事业)',
  '同时',
  '进行',
  '报请',
  '继续',
  '从事',
  '设有',
  '未经',
  '只有',
  '只能',
  '优先',
  '给予',
  '予以',
] as const;

const VERB = new RegExp(`^(?:${[...VERBS].sort((a, b) => b.length - a.length).join('|')})(?!的)`, 'u');

/** @returns whether a plain text begins with words that make what stands before them a bearer */
export const beginsPredicate = (plain: string): boolean => MODAL.test(plain) || VERB.test(plain);

/** Verbs and prepositions that make no role: the object before the act, and words about how it is done. */
const NO_ACT =
  /^(?:按照|按|根据|依照|依据|将|把|对|在|于|与|向|为|以|从|除|每|通过|结合|围绕|针对|作为|视情况|视情|至少|初步|总|抓|具体|分别|共同|统一|全面)$/u;
const ADVERBS = /^(?:依法|及时|立即|定期|适时|主动|切实|积极|严格|认真|密切|合理|科学|充分|进一步|不断)*/u;

/** Verbs that follow a body after 由 and would, after a bearer, too often be a part of its name or of a condition. */
const VERBS_AFTER_BY =
  /^(?:联系(?!人|方式|电话|会议)|任命|聘任|规定|约定|核准|核定|验收|监督管理|责令|处以|没收|吊销|撤销|出具|足额|加发|颁发|签发|追究|统筹|代|先行|另行|直接|各自)/u;

/** @returns whether a plain text begins with words that make a body after 由 the bearer of what follows */
export const beginsAfterBy = (plain: string): boolean => beginsPredicate(plain) || VERBS_AFTER_BY.test(plain);

/** The kinds of words that follow a bearer, from the surest. */
export type PredicateForm = 'CHARGED' | 'MODAL' | 'PERMITTED' | 'FORBIDDEN' | 'VERB';

/** @returns how a plain text that follows a bearer binds it */
export function predicateForm(plain: string): PredicateForm {
  if (/^.{0,6}(?:不得|禁止|严禁)|^未经[^,。;]{2,20},不得/u.test(plain)) return 'FORBIDDEN';
  if (/^.{0,3}(?:可以|可|有权)/u.test(plain)) return 'PERMITTED';
  if (/^.{0,10}?(?:负责(?!制|人)|承担|履行)/u.test(plain)) return 'CHARGED';
  if (/^[^,。;]{0,40}?(?:应当|应该|必须|须)|^(?:也|还|都|均)?(?:要|应)/u.test(plain)) return 'MODAL';
  return 'VERB';
}

/** Words that make a role. */
export interface RoleForm {
  readonly role: HoldingRole;
  readonly pattern: RegExp;
  /** Words with this role. The tests read them. */
  readonly examples: readonly string[];
}

/** Words after a bearer that say its role, in the order in which they are tried; the others make an owner. */
export const ROLE_FORMS: readonly RoleForm[] = [
  {
    role: 'LEAD',
    pattern: /^(?:.{0,6}?)牵头/u,
    examples: ['牵头负责', '按职责牵头', '要切实牵头抓总'],
  },
  {
    role: 'COOPERATE',
    pattern:
      /^(?:应当|应|要|须|依法|有义务|有责任|积极|主动|及时|应予以|予以|按照?(?:各自)?职责(?:分工)?)*(?:配合|协助|协同|参与)/u,
    examples: [
      '配合有关部门查处',
      '应当协助人民政府',
      '有义务协助救护人员',
      '积极配合',
      '按照职责参与应急处置',
    ],
  },
  {
    role: 'ACCOUNTABLE',
    pattern: /^(?:(?:是|为).{0,30}?责任人|对[^,。;]{0,30}?负(?!有).{0,6}?(?:领导责任|总责)|负总责)/u,
    examples: ['为第一责任人', '对分管范围内的消防工作负领导责任'],
  },
  {
    role: 'ASSESS',
    pattern: /^[^。;]{0,60}?对[^,。;]{2,60}?进行[^,。;]{0,8}?考核(?!时|机制|办法)/u,
    examples: ['采取实地考察等方式对被考核单位进行考核'],
  },
  {
    role: 'GUIDE',
    pattern: /^(?:应当|应|要|加强|协同|依法)*(?:指导(?!督促)|业务指导)/u,
    examples: ['指导、监督本系统场所', '应指导村委会'],
  },
  {
    role: 'IMPLEMENT',
    pattern: /^(?:(?:依照|按照)[^,负]{2,40}?)?(?:组织|分别|共同|具体)?(?:落实|执行|贯彻执行)/u,
    examples: ['落实消防安全责任制', '组织落实', '依照消防法律、法规落实消防安全责任制'],
  },
];

/** @returns the role that the words after a bearer give it */
export const roleOf = (plain: string): HoldingRole =>
  ROLE_FORMS.find(({ pattern }) => pattern.test(plain))?.role ?? 'OWNER';

/**
 * @param plain the words after a bearer
 * @returns how many of their characters make the role, up to the end of a word: 牵头, 应当加强, 应当; without such a word the whole part of the
 * sentence
 */
export function roleWordsIn(plain: string): number {
  const [part = { start: 0, end: plain.length }] = segmentsOf(plain, { start: 0, end: plain.length });
  const role = ROLE_FORMS.map(({ pattern }) => pattern.exec(plain)?.[0]).find((one) => one !== undefined);
  if (role !== undefined) return role.length;
  const modal = MODAL.exec(plain)?.[0] ?? '';
  if (modal === '' || /[是为有]$/u.test(modal)) return part.end;
  const adverbs = ADVERBS.exec(plain.slice(modal.length))?.[0] ?? '';
  const verb = VERB.exec(plain.slice(modal.length + adverbs.length))?.[0];
  return verb === undefined || NO_ACT.test(verb) ? modal.length : modal.length + adverbs.length + verb.length;
}
