import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '@comunal/command';
import { onTestFinished } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import type { Campaign } from '../../src/index.ts';
import { campaign } from './signers.ts';

/** What a call printed. */
export interface Called {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** A folder with `campaign.json` in it, in which `comunal fundraising` is called. */
export async function createCampaignFolder(data: Campaign = campaign) {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-fundraising-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  await writeFile(at('campaign.json'), JSON.stringify(data));

  async function runCommand(
    args: readonly string[],
    locale: 'es' | 'en' | 'pt' = 'es',
    env: Readonly<Record<string, string>> = {},
    more: Pick<CommandContext, 'chosenLocale'> = {},
  ): Promise<Called> {
    const out: string[] = [];
    const err: string[] = [];
    const module = await commands[0]?.load();
    const code = await module?.run({
      args,
      cwd: folder,
      env: { XDG_STATE_HOME: at('state'), ...env },
      stdout: { write: (text) => out.push(text) },
      stderr: { write: (text) => err.push(text) },
      locale,
      signal: new AbortController().signal,
      ...more,
    });
    return { code, out: out.join(''), err: err.join('') };
  }

  /** Makes `key.pem` and `signed.json`. */
  async function keyAndSigned(): Promise<{ key: string; signed: string }> {
    const { out } = await runCommand(['keygen', '--out', 'key.pem']);
    await runCommand(['sign', 'campaign.json', '--key-file', 'key.pem', '--out', 'signed.json']);
    return { key: out.trim(), signed: await readFile(at('signed.json'), 'utf8') };
  }

  return { at, runCommand, keyAndSigned };
}

/** A server of this test; gives its address without a slash at the end. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
