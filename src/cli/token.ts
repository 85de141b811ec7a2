import { Command } from 'commander';
import { readSettings } from '../config/settings.js';
import { addToken } from '../http/tokens.js';
import { type CommandRunner, EXIT, UsageError } from './terminal.js';

/** `mandate-graph token NAME` */
export function tokenCommand(run: CommandRunner): Command {
  return new Command('token')
    .summary('create a token for a client of the service')
    .description(
      'Creates a token of 32 random bytes, prints it, and adds its name and SHA-256 to the file of MANDATE_TOKENS_FILE. The token itself is not stored. A running service accepts it at once; delete its line to revoke it.',
    )
    .argument('<name>', 'name of the client: letters, digits and . _ @ -')
    .option('--file <path>', 'file to use instead of MANDATE_TOKENS_FILE')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph token auditor --file tokens
  zj1X...
  $ MANDATE_TOKENS_FILE=tokens HOST=0.0.0.0 mandate-graph start`,
    )
    .action(
      run(async (terminal, name: string, { file }: { readonly file?: string }) => {
        const into = file ?? readSettings(terminal.environment).tokensFile;
        if (into === undefined)
          throw new UsageError('No tokens file is named. Use --file PATH, or set MANDATE_TOKENS_FILE.');
        terminal.out(`${addToken(into, name)}\n`);
        return EXIT.ok;
      }),
    );
}
