import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createCampaignFolder, serve, type Called } from './support/command-calls.ts';

const COMMAND = join(import.meta.dirname, '../../cli/dist/bin.js');

/** Runs the command as it is published: the sources judge a page in one thread, and what is built in a worker. */
function comunal(cwd: string, args: readonly string[]): Promise<Called> {
  if (!existsSync(COMMAND)) throw new Error('The packages are not built: run "npm run build".');
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], LC_ALL: 'en', XDG_STATE_HOME: join(cwd, 'state') };
    const child = execFile(process.execPath, [COMMAND, ...args], { cwd, env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? undefined, out, err }),
    );
  });
}

it.each([
  ['nothing but what is signed', '', 0, /^NOTHING FOUND: /],
  [
    'an account that nobody signed',
    '<p>CLABE 014027000005555558</p>',
    1,
    /^ALARM: [^]*CLABE: 0140/,
  ],
])('scans a page with %s, as built', async (_, more, code, report) => {
  const { at, keyAndSigned } = await createCampaignFolder();
  const { key, signed } = await keyAndSigned();
  const data = signed.replaceAll('<', String.raw`\u003c`);
  const page = `<!doctype html>${more}<comunal-donate><script type="application/json">${data}</script></comunal-donate>`;
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  const args = ['fundraising', 'verify', url, '--key', key, '--scan', '--state', 'memory.json'];
  const called = await comunal(dirname(at('campaign.json')), args);
  expect(called).toEqual({ code, out: expect.stringMatching(report), err: '' });
});
