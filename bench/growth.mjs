// What becomes of our answers as the graph grows: the medians of results/1e4, 1e5 and 1e6.json side by side, as a table and a
// picture. `node bench/growth.mjs`, after the battery at each size.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('results/', import.meta.url));
const SIZES = ['1e4', '1e5', '1e6'];
const ROW = 34;
const LEFT = 330;
const WIDTH = 760;
/** A ratio of 10 fills the width; what is beyond is cut there and told by its number. */
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
/** A median under a millisecond is told as 0, and counts as half of one. @param {number | undefined} ms */
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

const bars = names.flatMap((name, index) => {
  const y = 50 + index * ROW;
  /** @type {['warm' | 'cold' | 'peer', string][]} */
  const servers = [
    ['warm', '#1f6f54'],
    ['cold', '#9bbfae'],
    ['peer', '#c9a227'],
  ];
  return [
    `<text x="${LEFT - 10}" y="${y + 18}" text-anchor="end">${name.replaceAll('&', '&amp;')}</text>`,
    ...servers.flatMap(([server, colour], at) => {
      const ratio = growth(server, name);
      if (Number.isNaN(ratio)) return [];
      const width = (Math.min(ratio, MOST) / MOST) * (WIDTH - LEFT - 60);
      return [
        `<rect x="${LEFT}" y="${y + at * 9}" width="${width.toFixed(1)}" height="8" fill="${colour}"/>`,
        `<text x="${(LEFT + width + 4).toFixed(1)}" y="${y + at * 9 + 8}" font-size="9">${ratio}</text>`,
      ];
    }),
  ];
});
const height = names.length * ROW + 70;
await writeFile(
  `${FOLDER}growth.svg`,
  `<svg role="img" aria-label="Growth of the median answer" xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="white"/>
<text x="10" y="22" font-weight="bold">Median time of an answer with ${largest?.powers} powers, as a multiple of that with ${smallest?.powers}: dark warm, light cold, yellow peer</text>
${bars.join('\n')}
</svg>
`,
);
