// A small notice as a drafted source of its own, for tests of its review.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { draftFile } from '../../src/drafting/draft-file.js';
import { extractSources } from '../../src/gazette/extract.js';
import { type Answer, decide, readDecisions, saidOf, writeDecisions } from '../../src/review/decisions.js';
import { readSourceFolder } from '../../src/review/source-folder.js';

export const NAME = 'qingshan/2021-03';
export const NOTICE = `青山市人民政府关于加强消防工作的通知
青政发〔2021〕5号
各县、区人民政府:
根据《青山市消防条例》,现通知如下:
一、市公安局负责道路安全监督。
二、市住建局应当检查施工现场。
三、市教育局、市财政局负责学校消防经费。
四、市商务局可以推动商场改造,推动效果明显。
青山市人民政府
2021年3月1日
`;

/** A city with a zone that receives the powers of LISTED. */
const ZONE: Readonly<Record<string, string>> = {
  'organizations.yaml': `organizations:
  - { id: city, name: 青山市人民政府, aliases: [市政府], kind: GOVERNMENT }
  - { id: zone, name: 青山高新区管委会, kind: ZONE_COMMITTEE, region: 青山高新区 }
  - { id: housing, name: 市住建局, kind: DEPARTMENT }
  - { id: water, name: 市水利局, kind: DEPARTMENT }
`,
  'regions.yaml': `regions:
  - { id: city, name: 青山市, kind: CITY }
  - { id: zone, name: 青山高新区, kind: DEVELOPMENT_ZONE, partOf: 青山市 }
`,
};
const HEAD = '序号\t事项类型\t事项名称\t\t事项限定\t原实施部门\n\t\t主项\t子项\t\t';
/**
 * @param rows lines of a table of powers
 * @returns a decision that gives them to the zone
 */
export const listed = (rows: readonly string[]) => `青山市人民政府关于赋予青山高新区市级行政管理事项的决定
青政发〔2021〕5号

市政府决定赋予青山高新区管委会部分市级行政管理事项。
青山市人民政府
2021年3月1日
附件1

## 赋予青山高新区市级行政管理事项目录(${rows.length}项)

${HEAD}
${rows.join('\n')}
`;
/** Five rows on two pages: the second page does not print the type, so its rows are in doubt. */
export const ROWS = [
  '1\t行政许可\t施工许可证核发\t\t\t市住建局',
  '2\t行政处罚\t对违法施工的处罚\t未取得许可的\t\t',
  `3\t\t\t未按图施工的\t\t\n${HEAD}`,
  '4\t\t对违法取水的处罚\t\t\t市水利局(市政府批准)',
  '5\t\t取水许可审批\t\t\t',
];
let count = 0;

/**
 * Drafts a text in a data folder of its own; its city has a zone if the text is a list of powers.
 * @param folder of the test file
 */
export async function draftedNotice(folder: string, text = NOTICE) {
  const out = path.join(folder, `data-${++count}`);
  const city = path.join(out, path.dirname(NAME));
  mkdirSync(city, { recursive: true });
  if (text.includes(HEAD))
    for (const [file, content] of Object.entries(ZONE)) writeFileSync(path.join(city, file), content);
  const file = path.join(out, 'notice.txt');
  const again = async (now: string) => {
    writeFileSync(file, now);
    return draftFile(file, { as: NAME, out, report: () => {} });
  };
  await again(text);
  const source = path.join(out, NAME);
  const facts = () => readSourceFolder(out, NAME).facts;
  const said = () => facts().map(saidOf);
  const find = (words: string) => {
    const found = facts().find((one) => saidOf(one).includes(words));
    if (found === undefined) throw new Error(`no fact says ${words}: ${said().join('\n')}`);
    return found;
  };
  const answer = (reviewer: string, words: string, given: Answer | null) =>
    writeDecisions(
      source,
      reviewer,
      decide(readDecisions(source, reviewer), facts(), [find(words).key], given, '2026-11-29T20:00:00Z'),
    );
  /** The file of the reading of the notice. */
  const readingFile = () => {
    const [name = ''] = readdirSync(path.join(source, 'readings')).filter((one) => one.startsWith('d-'));
    return path.join(source, 'readings', name);
  };
  const reading = () => parse(readFileSync(readingFile(), 'utf8'));
  /** Changes a YAML file of the data folder as a person does by hand. */
  const edit = <T>(file: string, change: (content: T) => void) => {
    const content = parse(readFileSync(file, 'utf8')) as T;
    change(content);
    writeFileSync(file, stringify(content));
  };
  const extracts = () => {
    const lines: string[] = [];
    return extractSources({ check: false, dataDir: out, report: (line) => lines.push(line) }) === 0 || lines;
  };
  return { out, source, file, again, facts, said, find, answer, readingFile, reading, edit, extracts };
}

export const POLICE = '市公安局 OWNER: 负责道路安全监督';
export const BUILDING = '市住建局 OWNER: 检查施工现场';
export const MONEY = '市财政局 OWNER: 负责学校消防经费';
export const SHOPS = '市商务局 OWNER: 可以推动商场改造,推动效果明显';
export const ACCEPT: Answer = { decision: 'ACCEPT' };
export const REJECT: Answer = { decision: 'REJECT' };
export const BINDS_NOBODY: Answer = { decision: 'BINDS_NOBODY' };
export const lead: Answer = { decision: 'CHANGE', changes: { role: 'LEAD' } };
