// Writes invented cities in the published record format. Their names, annexes and grants have the form of the gazette's. The
// random numbers have a seed, so that two runs write the same files.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    powers: { type: 'string', default: '10000' },
    cities: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) throw new Error('--out FOLDER is missing: where the cities are written');

const ACTS = ['核准', '处罚', '备案', '检查', '确认'];
const THINGS = [
  '建设工程',
  '取水许可',
  '林木采伐',
  '食品经营',
  '道路运输',
  '危险化学品',
  '劳动合同',
  '土地复垦',
];
const TYPES = ['LICENSE', 'PENALTY', 'OTHER', 'INSPECTION', 'CONFIRMATION'];
let state = Number(values.seed);
/** @param {number} below */
const random = (below) => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state % below;
};
/** @param {object[]} rows */
const lines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const each = Math.ceil(Number(values.powers) / Number(values.cities));
for (let number = 1; number <= Number(values.cities); number++) {
  const city = `city-${number}`;
  const name = `第${number}市`;
  const region = `region:${city}/city`;
  const zone = `region:${city}/zone`;
  const document = `document:${city}/2020-1`;
  const [clause, bureaus] = [
    `provision:${city}/clause`,
    Array.from({ length: 20 }, (_, i) => `org:${city}/bureau-${i}`),
  ];
  const powers = [];
  const provisions = [
    {
      id: clause,
      order: 1,
      document,
      path: '一',
      text: `决定赋予${name}开发区管委会部分权力`,
      lines: [1, 1],
    },
  ];
  const transfers = [];
  for (let row = 1; row <= each; row++) {
    const act = random(ACTS.length);
    const title = `${THINGS[random(THINGS.length)]}第${row}类事项${ACTS[act]}`;
    const [power, provision] = [`power:${city}/2020-1/${row}`, `provision:${city}/2020-1/${row}`];
    const bureau = random(bureaus.length);
    provisions.push({
      id: provision,
      order: row + 1,
      document,
      path: `附件1 第${row}项`,
      text: `${row}\t${title}`,
      lines: [row + 1, row + 1],
    });
    powers.push({
      id: power,
      order: row + 1,
      title,
      certainty: 'CERTAIN',
      provisions: [provision],
      powerType: TYPES[act],
      mainItem: title,
    });
    transfers.push({
      id: `transfer:${city}/2020-1/${row}/zone`,
      order: row + 1,
      kind: 'GRANT',
      verb: '赋予',
      from: bureaus[bureau],
      to: `org:${city}/committee`,
      grantedBy: `org:${city}/government`,
      responsibility: power,
      asWritten: title,
      fromAsWritten: `${name}第${bureau}局`,
      fromRoleAsWritten: '原实施部门',
      toAsWritten: '开发区管委会',
      fromJurisdiction: { region },
      status: 'IN_FORCE',
      jurisdiction: { region: zone },
      effectiveFrom: '2020-06-23',
      instrument: document,
      certainty: 'CERTAIN',
      itemCertainty: 'CERTAIN',
      derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT'],
      provision,
      grounds: [provision, clause],
    });
  }
  const files = {
    'source.json': `${JSON.stringify({ name: `${city}/2020-1`, title: `${name}权力清单 (synthetic)`, sha256: '0'.repeat(64) })}\n`,
    'regions.jsonl': lines([
      { id: region, name, kind: 'CITY' },
      { id: zone, name: `${name}开发区`, kind: 'DEVELOPMENT_ZONE', partOf: region },
    ]),
    'organizations.jsonl': lines([
      { id: `org:${city}/government`, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'CITY', region },
      { id: `org:${city}/committee`, name: `${name}开发区管委会`, kind: 'ZONE_COMMITTEE', region: zone },
      ...bureaus.map((id, index) => ({
        id,
        name: `${name}第${index}局`,
        kind: 'DEPARTMENT',
        level: 'CITY',
        region,
      })),
    ]),
    'documents.jsonl': lines([
      {
        id: document,
        order: 0,
        number: `${name}发〔2020〕1号`,
        title: `${name}赋权通知`,
        issuer: `org:${city}/government`,
        issuedOn: '2020-06-23',
        status: 'IN_FORCE',
        lines: [1, each + 1],
      },
    ]),
    'provisions.jsonl': lines(provisions),
    'powers.jsonl': lines(powers),
    'transfers.jsonl': lines(transfers),
  };
  const folder = path.join(values.out, city, '2020-1', 'records');
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
}
