// Shows how response times grow with the graph: a table and a picture of the medians in results/1e4.json, 1e5.json and 1e6.json.
// Run the battery at each size first, then `node bench/growth.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LEFT, ROW, svg, TOP, WIDTH } from './picture.mjs';

const FOLDER = fileURLToPath(new URL('results/', import.meta.url));
const SIZES = ['1e4', '1e5', '1e6'];
/** The ratio that fills the width. The bar of a larger ratio is cut there; its number is printed beside it. */
const MOST = 10;

/** @typedef {{ name: string, warm: { p50: number }, cold: { p50: number }, peer: { p50: number } | null }} Result */
/** @type {{ powers: number, results: Result[] }[]} */
const reports = [];
for (const size of SIZES) reports.push(JSON.parse(await readFile(`${FOLDER}${size}.json`, 'utf8')));

const [smallest, , largest] = reports;
const names = (smallest?.results ?? []).map(({ name }) => name);
/** @param {'warm' | 'cold' | 'peer'} server @param {string} name */
const medians = (server, name) =>
  reports.map(({ results }) => results.find((result) => result.name === name)?.[server]?.p50);
/** autocannon reports a median below 1 ms as 0; it counts as 0.5 ms. @param {number | undefined} ms */
const counted = (ms) => Math.max(ms ?? Number.NaN, 0.5);
/** @param {'warm' | 'cold' | 'peer'} server @param {string} name */
const growth = (server, name) => {
  const [first, , last] = medians(server, name);
  return Number((counted(last) / counted(first)).toFixed(2));
};

console.table(
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        'warm, ms': medians('warm', name).join(' → '),
        'cold, ms': medians('cold', name).join(' → '),
        'peer, ms': medians('peer', name).join(' → '),
        'warm ×': growth('warm', name),
        'cold ×': growth('cold', name),
        'peer ×': growth('peer', name),
      },
    ]),
  ),
);

/** @type {['warm' | 'cold' | 'peer', string][]} */
const SERVERS = [
  ['warm', '#1f6f54'],
  ['cold', '#9bbfae'],
  ['peer', '#c9a227'],
];
const bars = names.flatMap((name, index) =>
  SERVERS.flatMap(([server, colour], at) => {
    const ratio = growth(server, name);
    const y = TOP + index * ROW + at * 9;
    if (Number.isNaN(ratio))
      return medians(server, name)[0] == null
        ? []
        : [`<text x="${LEFT}" y="${y + 8}" font-size="9">no answer in time</text>`];
    const width = (Math.min(ratio, MOST) / MOST) * (WIDTH - LEFT - 60);
    return [
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="8" fill="${colour}"/>`,
      `<text x="${(LEFT + width + 4).toFixed(1)}" y="${y + 8}" font-size="9">${ratio}</text>`,
    ];
  }),
);
await writeFile(
  `${FOLDER}growth.svg`,
  svg({
    label: 'Growth of the median answer',
    title: `Median answer, ${smallest?.powers} to ${largest?.powers} powers, as a multiple: dark warm, light cold, yellow peer`,
    names,
    body: bars,
  }),
);
