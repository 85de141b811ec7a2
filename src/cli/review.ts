import path from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../config/package-root.js';
import { extractSources } from '../gazette/extract.js';
import { type Compared, compareReviews, minutesOf, PAUSE } from '../review/compare.js';
import {
  checkReviewer,
  type Decision,
  type Decisions,
  ReviewError,
  readDecisions,
  reviewersOf,
  saidOf,
} from '../review/decisions.js';
import type { Judged } from '../review/judge.js';
import { settle } from '../review/settle.js';
import { readSourceFolder } from '../review/source-folder.js';
import { stopSignal } from './stop-signal.js';
import {
  type CommandRunner,
  countInWords,
  EXIT,
  type ExitCode,
  type Terminal,
  UsageError,
} from './terminal.js';

interface Options {
  readonly as?: string;
  readonly compare?: readonly string[];
  readonly settle?: boolean;
  readonly out: string;
}

/** @returns a decision in words, with what it changes */
const inWords = (one: Decision | undefined): string =>
  one === undefined
    ? 'not decided'
    : [
        one.decision,
        ...Object.entries(one.changes ?? {}).map(([field, value]) => `${field}: ${value || '(removed)'}`),
      ].join(' ');

/** @returns how many facts a reviewer decided, and in how long */
const spent = (name: string, decisions: Decisions): string =>
  `${name}: ${countInWords(decisions.size, 'decision')} in ${minutesOf(decisions).toFixed(1)} min, pauses of more than ${PAUSE} min left out`;

function compare(terminal: Terminal, source: string, names: readonly string[], out: string): ExitCode {
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2)
    throw new UsageError('--compare needs the names of two reviewers.');
  for (const name of names) checkReviewer(name);
  const { folder, manifest } = readSourceFolder(out, source);
  const reviewers = reviewersOf(folder);
  for (const name of names)
    if (!reviewers.includes(name))
      throw new ReviewError(
        `'${name}' has decided nothing in ${source}. ${reviewers.length === 0 ? 'Nobody has reviewed it' : `Its reviewers are: ${reviewers.join(', ')}`}.`,
      );
  const documents = new Map(manifest.documents.map(({ slug, number, title }) => [slug, number ?? title]));
  const [one, other] = [readDecisions(folder, first), readDecisions(folder, second)];
  const { same, differ, onlyOne } = compareReviews(one, other);
  const width = Math.max(first.length, second.length);
  const shown = (one: Compared) => [
    `${documents.get(one.about.document) ?? one.about.document}, line ${one.about.line}: ${one.about.words}`,
    `    ${first.padEnd(width)}  ${inWords(one.first)}`,
    `    ${second.padEnd(width)}  ${inWords(one.second)}`,
  ];
  terminal.out(
    `${[
      `${same} decided alike, ${differ.length} differ, ${onlyOne.length} decided by one alone`,
      spent(first, one),
      spent(second, other),
      ...differ.flatMap(shown),
      ...onlyOne.flatMap(shown),
    ].join('\n')}\n`,
  );
  return EXIT.ok;
}

function settleSource(terminal: Terminal, source: string, out: string): ExitCode {
  const { accepted, changed, removed, added, misplaced, waiting, differ, outdated, open, ...clauses } =
    settle(out, source);
  const shown = ({ fact, by }: Judged) =>
    `  line ${fact.lines[0]}: ${saidOf(fact)} (${[...by].map(([name, one]) => `${name}: ${inWords(one)}`).join('; ')})`;
  terminal.out(
    `${[
      `${accepted} accepted, ${changed} changed, ${removed} removed, ${added} added; ${countInWords(open, 'fact')} not decided, ${differ.length} left because the reviewers differ`,
      ...differ.map(shown),
      ...(clauses.nobody + clauses.openClauses === 0
        ? []
        : [
            `${countInWords(clauses.nobody, 'clause')} without a fact looked at and noted as binding nobody, ${clauses.openClauses} not looked at`,
          ]),
      ...(waiting === 0
        ? []
        : [
            `${countInWords(waiting, 'row')} decided and left: a list of powers is settled when every row of it is accepted or changed`,
          ]),
      ...(outdated.length === 0
        ? []
        : [
            `${countInWords(outdated.length, 'fact')} said something else when they were decided on, and must be decided on again:`,
            ...outdated.map(shown),
          ]),
      ...(misplaced.length === 0
        ? []
        : [
            `${countInWords(misplaced.length, 'added fact')} left, because no provision has the words:`,
            ...misplaced.map(({ about }) => `  line ${about.line}: ${about.words}`),
          ]),
    ].join('\n')}\n`,
  );
  const report = (line: string) => terminal.err(`${line}\n`);
  return extractSources({ check: false, dataDir: out, report }) === 0 ? EXIT.ok : EXIT.failed;
}

async function openPage(terminal: Terminal, source: string, name: string, out: string): Promise<ExitCode> {
  // The packages of the server and of the draft are loaded only here.
  const [{ Reviewing }, { serveReview }] = await Promise.all([
    import('../review-page/reviewing.js'),
    import('../review-page/serve.js'),
  ]);
  const page = await serveReview(new Reviewing(out, source, name));
  terminal.out(`Review: ${page.url}\n`);
  terminal.err('Open the address in a browser of this machine; it works once. Ctrl-C stops the review.\n');
  await stopSignal();
  await page.stop();
  terminal.out(`${spent(name, readDecisions(readSourceFolder(out, source).folder, name))}\n`);
  return EXIT.ok;
}

/** `mandate-graph review CITY/SOURCE --as NAME` */
export function reviewCommand(run: CommandRunner): Command {
  return new Command('review')
    .summary('review the draft of a source in a browser')
    .description(
      'Opens a page on this machine with the words of a drafted source and what the program understood. You accept, change or reject each fact, by keyboard. Decisions go at once to reviews/NAME.yaml in the folder of the source, and to no other file. --settle puts what the reviewers agree on into the readings. Needs no database.',
    )
    .argument('<city/source>', 'name of the source')
    .option('--as <name>', 'your name; nobody sees the decisions of another reviewer on the page')
    .option('--compare <names...>', 'show where two reviewers differ')
    .option('--settle', 'put what the reviewers agree on into the readings, and extract')
    .option('--out <folder>', 'the data folder', path.join(packageRoot, 'data'))
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph review changzhi/2020-09 --as li
  Review: http://127.0.0.1:40123/review/?token=...
  $ mandate-graph review changzhi/2020-09 --compare li wang
  $ mandate-graph review changzhi/2020-09 --settle`,
    )
    .action(
      run(async (terminal, source: string, { as, compare: names, settle: settles, out }: Options) => {
        if ([as, names, settles].filter((one) => one !== undefined).length !== 1)
          throw new UsageError('Use one of --as NAME, --compare A B, and --settle.');
        if (names !== undefined) return compare(terminal, source, names, out);
        if (as === undefined) return settleSource(terminal, source, out);
        return openPage(terminal, source, as, out);
      }),
    );
}
