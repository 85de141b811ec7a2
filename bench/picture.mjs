// Draws bar charts with one row for each operation. The chart of the ratios has two bars in a row, on a logarithmic scale, and a
// line at ratio 1.

export const ROW = 34;
export const LEFT = 330;
export const WIDTH = 760;
/** Height above the first row. */
export const TOP = 50;
const HIGHEST = 400;
const LOWEST = 0.25;

const x = (/** @type {number} */ ratio) =>
  LEFT +
  ((Math.log(Math.max(LOWEST, ratio)) - Math.log(LOWEST)) / (Math.log(HIGHEST) - Math.log(LOWEST))) *
    (WIDTH - LEFT - 60);

/**
 * @param {{ label: string, title: string, names: readonly string[], body: readonly string[] }} parts
 * @returns {string} an SVG
 */
export function svg({ label, title, names, body }) {
  const height = names.length * ROW + TOP + 20;
  const words = names.map(
    (name, index) =>
      `<text x="${LEFT - 10}" y="${TOP + index * ROW + 16}" text-anchor="end">${escaped(name)}</text>`,
  );
  return `<svg role="img" aria-label="${label}" xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="white"/>
<text x="10" y="22" font-weight="bold">${title}</text>
${[...words, ...body].join('\n')}
</svg>
`;
}

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {{ powers: number, results: { name: string, warmRatio: number | null, coldRatio: number | null }[] }} report
 * @returns {string} an SVG
 */
export function picture({ powers, results }) {
  const rows = results.filter(({ warmRatio }) => warmRatio !== null);
  const bars = rows.flatMap(({ warmRatio, coldRatio }, index) => {
    const y = TOP + index * ROW;
    return [
      [warmRatio ?? 0, '#1f6f54', 0],
      [coldRatio ?? 0, '#9bbfae', 12],
    ].map(([ratio, colour, offset]) => {
      const [from, to] = [x(1), x(Number(ratio))];
      return `<rect x="${Math.min(from, to).toFixed(1)}" y="${y + Number(offset)}" width="${Math.abs(to - from).toFixed(1)}" height="10" fill="${colour}"/><text x="${(Math.max(from, to) + 4).toFixed(1)}" y="${y + Number(offset) + 9}" font-size="10">${ratio}</text>`;
    });
  });
  const even = `<line x1="${x(1)}" y1="36" x2="${x(1)}" y2="${TOP + rows.length * ROW + 10}" stroke="black"/>`;
  return svg({
    label: 'Requests a second against the peer',
    title: `Requests a second, as a multiple of the peer's: ${powers} powers; dark warm, light cold`,
    names: rows.map(({ name }) => name),
    body: [even, ...bars],
  });
}
