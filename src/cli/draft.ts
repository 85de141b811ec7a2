import path from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../config/package-root.js';
import { wordsOfReasons } from '../drafting/draft-document.js';
import { draftFile } from '../drafting/draft-file.js';
import type { DraftedSource } from '../drafting/draft-source.js';
import { saidOf } from '../review/decisions.js';
import type { DraftChanges } from '../review/draft-again.js';
import type { Fact } from '../review/facts.js';
import { type CommandRunner, countInWords, EXIT } from './terminal.js';

const MOST_SHOWN = 20;
const MOST_CHANGES = 50;

/** What a draft changed in one that was there before: facts that are new or gone, and confirmed ones whose words are gone. */
function changesOf(
  { added, gone, kept, lost, lostByHand }: DraftChanges,
  numberOf: (slug: string) => string,
): string[] {
  const listed = (sign: string, facts: readonly Fact[]) =>
    facts.map((fact) => `  ${sign} ${numberOf(fact.document)}, line ${fact.lines[0]}: ${saidOf(fact)}`);
  const work = [
    ...listed('! confirmed, but not in the text:', lost),
    ...lostByHand.map(
      ({ document, line, what }) =>
        `  ! by hand, but not in the text: ${document === undefined ? '' : `${numberOf(document)}, `}line ${line}: ${what}`,
    ),
  ];
  const others = [...listed('+', added), ...listed('-', gone)];
  return [
    `${countInWords(kept, 'decision')} kept`,
    work.length + others.length === 0
      ? 'Nothing else changed since the last draft'
      : 'Changed since the last draft:',
    // What a person did is never cut from the list.
    ...work,
    ...others.slice(0, MOST_CHANGES),
    ...(others.length > MOST_CHANGES ? [`  ... and ${others.length - MOST_CHANGES} more`] : []),
  ];
}

/** The counts of a draft, the names to review, and what to look at first. */
function summaryOf(
  { manifest, readings, names, doubts, notes }: DraftedSource,
  changes: DraftChanges | undefined,
): string[] {
  const numbers = new Map(manifest.documents.map(({ slug, number, title }) => [slug, number ?? title]));
  const numberOf = (slug: string) => numbers.get(slug) ?? slug;
  const facts = readings.flatMap(
    ({ duties = [], tasks = [], policies = [], serviceItems = [], indicators = [] }) =>
      [...duties, ...tasks, ...policies, ...serviceItems, ...indicators].flatMap(
        ({ holders = [] }) => holders,
      ),
  );
  const others = readings.flatMap(({ memberships = [], transfers = [] }) => [...memberships, ...transfers]);
  const certain = [...facts, ...others].filter(({ certainty }) => certainty === undefined).length;
  const added = (['organizations', 'categories', 'groups', 'posts', 'persons'] as const).reduce(
    (sum, list) => sum + (names[list]?.length ?? 0),
    0,
  );
  const first = doubts.toSorted((a, b) => a.score - b.score || a.line - b.line).slice(0, MOST_SHOWN);
  return [
    `${countInWords(manifest.documents.length, 'document')}, ${countInWords(facts.length, 'holding')}, ${others.length} memberships and transfers: ${certain} certain, ${facts.length + others.length - certain} in doubt`,
    `${countInWords(added, 'new name')} and ${countInWords(names.documents.length, 'cited document')} in names-to-review.yaml`,
    ...(changes === undefined ? [] : changesOf(changes, numberOf)),
    ...notes,
    ...(first.length === 0 ? [] : ['Look at these first:']),
    ...first
      .toSorted((a, b) => a.line - b.line)
      .map(
        ({ slug, line, what, certainty, reasons }) =>
          `  ${numberOf(slug)}, line ${line}: ${what} (${certainty}: ${wordsOfReasons(reasons)})`,
      ),
  ];
}

/** `mandate-graph draft FILE --as CITY/SOURCE` */
export function draftCommand(run: CommandRunner): Command {
  return new Command('draft')
    .summary('draft the reading of a document for a person to review')
    .description(
      'Reads a document or a whole issue and writes a source that extract and load take: its documents, provisions, bodies, duties, tasks, members of groups, powers, transfers and links, each with its words and its doubts. A person reviews it. Needs no database, and nothing leaves the machine. docs/drafting.md says how good a draft is.',
    )
    .argument('<file>', 'a text, a Markdown file, an HTML page, a .docx or a PDF with text')
    .requiredOption('--as <city/source>', 'name of the source, such as changzhi/2020-09')
    .option('--out <folder>', 'the data folder', path.join(packageRoot, 'data'))
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph draft 2020-09.docx --as changzhi/2020-09
  3 documents, 214 holdings, ...
  Look at these first:
    长政发〔2020〕41号, line 12: ...`,
    )
    .action(
      run(async (terminal, file: string, { as, out }: { as: string; out: string }) => {
        const { draft, changes, extracted } = await draftFile(file, {
          as,
          out,
          report: (line) => terminal.err(`${line}\n`),
        });
        terminal.out(`${summaryOf(draft, changes).join('\n')}\n`);
        return extracted ? EXIT.ok : EXIT.failed;
      }),
    );
}
