import { Command, CommanderError } from 'commander';
import { Neo4jError } from 'neo4j-driver';
import { ListenError } from '../config/listen-error.js';
import { environmentSchema, SettingsError } from '../config/settings.js';
import { DatabaseFailure, failureOf, LoadingFailure, RebuiltFailure } from '../database/failure.js';
import { DraftError } from '../drafting/read-file.js';
import { OutputError, WriteError } from '../export/files.js';
import { OperationManifestError } from '../graphql/operation-manifest.js';
import { TokensError } from '../http/tokens.js';
import { ImportError } from '../import/import.js';
import { RebuildingError } from '../load/commit-mark-holder.js';
import { GraphSchemaVersionError } from '../load/graph-schema-version.js';
import { DamageError } from '../load/integrity.js';
import { LoadRefusalError, RemovalError } from '../load/load-refusal.js';
import { RebuildError } from '../load/rebuild.js';
import { TooLargeError } from '../load/too-large.js';
import { LocalNeo4jError } from '../local-neo4j/index.js';
import { RecordsError } from '../records/read-files.js';
import { InputError } from '../records/read-yaml.js';
import { ReviewError } from '../review/decisions.js';
import { askCommand } from './ask.js';
import { NoServiceError } from './ask-service.js';
import { backupCommand, restoreCommand } from './backup.js';
import { checkCommand } from './check.js';
import { draftCommand } from './draft.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { importCommand } from './import.js';
import { loadCommand } from './load.js';
import { mcpCommand } from './mcp.js';
import { reviewCommand } from './review.js';
import { removeCommand, sourcesCommand } from './sources.js';
import { startCommand } from './start.js';
import { templateCommand } from './template.js';
import { type CommandRunner, EXIT, type ExitCode, type Terminal, UsageError } from './terminal.js';
import { tokenCommand } from './token.js';

/** The commands, in the order in which the help lists them. */
const COMMANDS = [
  startCommand,
  loadCommand,
  extractCommand,
  draftCommand,
  reviewCommand,
  importCommand,
  templateCommand,
  sourcesCommand,
  removeCommand,
  exportCommand,
  askCommand,
  mcpCommand,
  tokenCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
];

const MANUAL = `
Without NEO4J_URI, the program runs a local Neo4j (it needs Java 17 or later, and Maven for the first start). While a
service is running, the other commands use its database. Settings are environment variables:

${Object.entries(environmentSchema.shape)
  .map(([name, { description }]) => `  ${name}\n      ${description}`)
  .join('\n')}

Exit codes: 0 success; 1 failure, or a check found a problem; 2 the command line, a setting or a named file is wrong;
130 interrupted. Results go to standard output, everything else to standard error.

mandate-graph COMMAND --help shows the arguments and options of a command, with an example. In the folder of the
package, run npx mandate-graph COMMAND; no installation is needed.`;

/** Errors of the user or of the machine, whose message is enough. For an internal error the stack is printed. */
const EXPLAINED_ERRORS = [
  LocalNeo4jError,
  ListenError,
  RecordsError,
  TooLargeError,
  DamageError,
  GraphSchemaVersionError,
  RebuildError,
  RebuildingError,
  RebuiltFailure,
  LoadingFailure,
  RemovalError,
  LoadRefusalError,
  WriteError,
];
const WRONG_USE = [
  UsageError,
  SettingsError,
  OutputError,
  ImportError,
  DraftError,
  ReviewError,
  InputError,
  NoServiceError,
  TokensError,
  OperationManifestError,
];

const isOneOf = (
  error: unknown,
  kinds: readonly (abstract new (...args: never[]) => Error)[],
): error is Error => kinds.some((kind) => error instanceof kind);

/**
 * Runs the command line.
 * @param args the arguments after the program's name
 * @returns the exit code; every error has been printed
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let outcome: ExitCode = EXIT.ok;
  const run: CommandRunner =
    (work) =>
    async (...given) => {
      outcome = await work(terminal, ...given);
    };
  const program = new Command('mandate-graph')
    .description('Who holds which public power or duty, and the words that say so.')
    .addHelpText('after', MANUAL);
  for (const command of COMMANDS) program.addCommand(command(run));
  for (const command of [program, ...program.commands])
    command
      .exitOverride()
      .showHelpAfterError(
        command === program ? false : `Run mandate-graph ${command.name()} --help for help.`,
      )
      .configureOutput({
        writeOut: terminal.out,
        writeErr: terminal.err,
        getOutHelpWidth: () => terminal.width,
        getErrHelpWidth: () => terminal.width,
      });
  try {
    await program.parseAsync(args, { from: 'user' });
    return outcome;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.wrongUse;
    const isWrongUse = isOneOf(error, WRONG_USE);
    const shown =
      isWrongUse || isOneOf(error, EXPLAINED_ERRORS)
        ? error.message
        : (databaseFailureInWords(error) ?? stackOf(error));
    terminal.err(`${shown}\n`);
    return isWrongUse ? EXIT.wrongUse : EXIT.failed;
  }
}

/** The message for a failure of the database, which says more than a stack; undefined for any other error. */
function databaseFailureInWords(error: unknown): string | undefined {
  const failure = error instanceof Neo4jError ? failureOf(error) : error;
  if (!(failure instanceof DatabaseFailure)) return undefined;
  const { kind, message, cause } = failure;
  const code = cause instanceof Neo4jError ? ` (${cause.code})` : '';
  const sentence = `The database failed: ${message.trim()}${code}`;
  return kind === 'UNREACHABLE'
    ? `${sentence}\nRun the command again when the database can be reached.`
    : sentence;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
