import { ask, question } from './ask.js';
import type {
  HeldFragment,
  MoreHoldersQuery,
  MoreHoldersQueryVariables,
  PowersQuery,
  PowersQueryVariables,
  VersionQuery,
  VersionQueryVariables,
} from './operations.generated.js';

const POWERS = question<PowersQuery, PowersQueryVariables>('powers.graphql', 'held.graphql');
const MORE = question<MoreHoldersQuery, MoreHoldersQueryVariables>('more-holders.graphql', 'held.graphql');
const VERSION = question<VersionQuery, VersionQueryVariables>('version.graphql');

/** A line of the file: a holding and its power. */
export interface Line extends HeldFragment {
  readonly power: string;
  readonly title: string;
}

/** The service loaded other records between two pages. The pages read so far belong to the old version, so start again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

type Power = PowersQuery['responsibilities']['nodes'][number];

/** Throws Overtaken if a page has another version than the first page. */
class OneVersion {
  #seen: string | undefined;

  hold({ graph: { version } }: VersionQuery): string {
    this.#seen ??= version;
    if (version !== this.#seen) throw new Overtaken(`version ${this.#seen} has become ${version}`);
    return version;
  }
}

async function holdingsOf(url: string, power: Power, one: OneVersion): Promise<HeldFragment[]> {
  const held = [...power.holdings.nodes];
  let { pageInfo } = power.holdings;
  while (pageInfo.hasNextPage) {
    const page = await ask(url, MORE, { power: power.id, after: pageInfo.endCursor });
    one.hold(page);
    if (page.responsibility === null) throw new Overtaken(`${power.id} is gone`);
    held.push(...page.responsibility.holdings.nodes);
    pageInfo = page.responsibility.holdings.pageInfo;
  }
  return held;
}

/** @returns the current version of the service's graph */
export async function versionAt(url: string): Promise<string> {
  return (await ask(url, VERSION, {})).graph.version;
}

/**
 * Reads every power with every holder, page by page.
 * @returns one line for each holding, and the version that all pages have
 * @throws Overtaken if the service loaded other records during the read; also the errors of ask()
 */
export async function readPowers(url: string): Promise<{ version: string; lines: Line[] }> {
  const one = new OneVersion();
  const lines: Line[] = [];
  let after: string | null = null;
  for (;;) {
    const page: PowersQuery = await ask(url, POWERS, { after });
    const version = one.hold(page);
    for (const power of page.responsibilities.nodes)
      for (const held of await holdingsOf(url, power, one))
        lines.push({ power: power.id, title: power.title, ...held });
    if (!page.responsibilities.pageInfo.hasNextPage) return { version, lines };
    after = page.responsibilities.pageInfo.endCursor;
  }
}
