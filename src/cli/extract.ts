import path from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../config/package-root.js';
import { extractSources } from '../gazette/extract.js';
import { type CommandRunner, EXIT } from './terminal.js';

/** `mandate-graph extract` */
export function extractCommand(run: CommandRunner): Command {
  return new Command('extract')
    .summary('read the gazettes under data/ into records')
    .description(
      'Reads every gazette under data/ and writes records/*.jsonl beside it: one source for each gazette, one for the names of each city (CITY/authority), and one for the cited documents that all cities share (shared/documents). Needs no database; load loads the records.',
    )
    .option('--out <folder>', 'write the records into another folder, and nothing into data/ and docs/')
    .option('--check', 'write nothing; fail if the records do not match the gazettes')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph extract --check
  changzhi/2020-03: 3239 of 3239 lines accounted for, ... records
  changzhi/authority: ... records
  shared/documents: ... records`,
    )
    .action(
      run(async (terminal, { check = false, out }: { check?: boolean; out?: string }) => {
        const failed = extractSources({
          check,
          dataDir: path.join(packageRoot, 'data'),
          ...(out === undefined ? { docsDir: path.join(packageRoot, 'docs') } : { out }),
          report: (line) => terminal.out(`${line}\n`),
        });
        return failed === 0 ? EXIT.ok : EXIT.failed;
      }),
    );
}
