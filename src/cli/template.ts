import { existsSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { TEMPLATE_LANGUAGES, type TemplateLanguage, templateWorkbook } from '../import/template.js';
import { type CommandRunner, EXIT, UsageError } from './terminal.js';

interface Options {
  readonly out: string;
  readonly language: TemplateLanguage;
}

/** `mandate-graph template` */
export function templateCommand(run: CommandRunner): Command {
  return new Command('template')
    .summary('write an empty workbook for a list')
    .description(
      'Writes a workbook in which a list can be typed: a sheet for each table of an import, with drop-downs, and a sheet that explains the columns. Needs no database; import loads the list.',
    )
    .requiredOption('-o, --out <file>', 'workbook to write (.xlsx); never over a file')
    .addOption(
      new Option('-l, --language <language>', 'language of the heads and of the types')
        .choices(TEMPLATE_LANGUAGES)
        .default('en'),
    )
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph template --out list.xlsx
  Wrote list.xlsx`,
    )
    .action(
      run(async (terminal, { out, language }: Options) => {
        if (!out.toLowerCase().endsWith('.xlsx'))
          throw new UsageError(`${out} is no workbook; allowed: a name that ends with .xlsx`);
        if (existsSync(out)) throw new UsageError(`${out} exists; name a new file`);
        writeFileSync(out, await templateWorkbook(language), { flag: 'wx' });
        terminal.out(`Wrote ${out}\n`);
        return EXIT.ok;
      }),
    );
}
