import { Command } from 'commander';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { createContext } from '../../loaders/index.js';
import { readSettings } from '../config/settings.js';
import { withConsistentVersion } from '../database/consistent-version.js';
import { type OperationFile, readOperationFiles } from '../graphql/operation-files.js';
import { buildSchema } from '../resolvers/index.js';
import { formatAnswer } from './answer-text.js';
import { type Answer, askService } from './ask-service.js';
import { findOperation, parseVariables } from './operation-arguments.js';
import { type CommandRunner, EXIT, type Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly set: string[];
  readonly variables?: string;
  readonly url?: string;
  readonly json?: boolean;
}

async function askDatabase(
  terminal: Terminal,
  schema: GraphQLSchema,
  { text }: OperationFile,
  variableValues: Record<string, unknown>,
): Promise<Answer> {
  return withDatabase(terminal, ({ graph }) =>
    withConsistentVersion(graph, async (request) =>
      execute({ schema, document: parse(text), contextValue: createContext(request), variableValues }),
    ),
  );
}

/** `mandate-graph ask OPERATION` */
export function askCommand(run: CommandRunner): Command {
  return new Command('ask')
    .summary('run a published operation and print the answer as a table')
    .description(
      'Runs one of the published operations (operations/) and prints its answer as a table. Without --url it reads the database of the settings, also while a service is running.',
    )
    .argument('[operation]', 'name of the operation; without it, all operations are listed')
    .option('-s, --set <name=value...>', 'a variable; separate the values of a list with commas', [])
    .option('--variables <json>', 'all variables as one JSON object')
    .option(
      '--url <address>',
      'use a running service, such as http://127.0.0.1:4000; if it requires a token, MANDATE_TOKEN is sent',
    )
    .option('--json', 'print the whole answer as JSON')
    .addHelpText(
      'after',
      `
Operations:
${readOperationFiles()
  .map(({ name, asks }) => `  ${name.padEnd(22)} ${asks}`)
  .join('\n')}

Example:
  $ mandate-graph ask resolve-a-name --set name=市应急局
  resolveHolder: 3

  matchedName     match  score                holder.id                    holder.name       holder.aliases
  ...`,
    )
    .action(
      run(async (terminal, name: string | undefined, { set, variables, url, json = false }: Options) => {
        if (name === undefined) {
          const all = readOperationFiles().map(({ name, asks }) => ({ name, asks }));
          terminal.out(
            `${json ? JSON.stringify(all, null, 2) : formatAnswer({ questions: all }, terminal.width)}\n`,
          );
          return EXIT.ok;
        }
        const operation = findOperation(name);
        const schema = buildSchema();
        const values = parseVariables(schema, operation, set, variables);
        const { data, errors = [] } =
          url === undefined
            ? await askDatabase(terminal, schema, operation, values)
            : await askService(
                { url, token: readSettings(terminal.environment).token },
                operation.text,
                values,
              );
        const answer = errors.length === 0 ? { data } : { data, errors };
        if (json) terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
        else if (data) terminal.out(`${formatAnswer(data, terminal.width)}\n`);
        for (const { message } of errors) terminal.err(`${message}\n`);
        return errors.length === 0 ? EXIT.ok : EXIT.failed;
      }),
    );
}
