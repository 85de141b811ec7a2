import { serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';

/** For clients older than the specification, which take any status but 200 for a failure of the network. */
const OLD_CLIENTS =
  'A question that is refused has status 400 in both media types, so that proxies, logs and alerts see it';

/** What the specification advises or allows and the service leaves, with the reason. The list may only shrink. */
const LEFT: Readonly<Record<string, string>> = {
  '572B': OLD_CLIENTS,
  FDE2: OLD_CLIENTS,
  '7B9B': OLD_CLIENTS,
};

/**
 * The audits ask by GET without any header that a foreign page could not send, which is what the service refuses as
 * cross-site request forgery (tested with the service). So they ask with the header that says they are no such page.
 */
const fetchFn = (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { 'apollo-require-preflight': 'true', ...init.headers } });

let service: RunningApp;
beforeAll(async () => {
  service = await startApp(sharedDriver());
});

const audits = serverAudits({ url: () => `${service.url}/graphql`, fetchFn });

describe('the specification of GraphQL over HTTP', () => {
  test.each(audits.map((audit) => [`${audit.id}: ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    const reason = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
    if (audit.id in LEFT) expect(result.status).toBe('warn');
    else expect(reason).toBe('ok');
  });

  test('leaves nothing that it demands', () => {
    const demanded = audits.filter(({ name }) => name.startsWith('MUST')).map(({ id }) => id);
    expect(demanded.length).toBe(13);
    expect(demanded.filter((id) => id in LEFT)).toEqual([]);
  });
});
