import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const DEFAULT_PATH = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium; the caller closes it.
 * @throws Error saying what to install where there is none
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? DEFAULT_PATH;
  if (!existsSync(executablePath)) {
    throw new Error(
      `No Chromium at ${executablePath}. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
    );
  }
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** What a page did that it should not: requests to other machines, and errors in its console. */
export interface Offences {
  readonly elsewhere: string[];
  readonly complaints: string[];
}

/** Notes from now on what a page does wrong. */
export function watch(page: Page, { elsewhere, complaints }: Offences): void {
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}
