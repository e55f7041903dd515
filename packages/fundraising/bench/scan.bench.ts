// The time to scan a page that was written to delay the scan: two megabytes of what once took hours.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure } from '@comunal/bench-kit';
import { commands } from '@comunal/fundraising/cli';

const SHARE_BYTES = 240_000;
const of = (part: string): string => part.repeat(SHARE_BYTES / Buffer.byteLength(part));
const page = [
  `<p>${of('|')}`,
  `<p>${of(`${`a${'-'.repeat(8)}`.repeat(31)}g`)}`,
  `<p>${of('1 ')}`,
  `<p>${of('u1 ')}`,
  `<p>${of('a\u{202e}')}`,
  `<p>${of('<a href=x>aqui</a>')}`,
  `<p>${of('<b></i>')}`,
  `<script>"${of(String.raw`\"`)}</script>`,
].join('\n');

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
});
const url = await new Promise<string>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  });
});
const cwd = mkdtempSync(join(tmpdir(), 'comunal-bench-'));
try {
  const key = (await fund('keygen', '--out', 'key.pem')).out.trim();
  const start = performance.now();
  const { code } = await fund('verify', url, '--key', key, '--state', 'memory.json', '--scan');
  if (code !== 3) throw new Error(`The scan ended with ${code}, not with 3.`);
  figure({
    package: 'fundraising',
    metric: 'fund verify --scan of a hostile page of 2 MB',
    value: (performance.now() - start) / 1_000,
    unit: 's',
    target: { atMost: 60 },
  });
} finally {
  server.close();
  rmSync(cwd, { recursive: true });
}

async function fund(...args: string[]): Promise<{ code: number | undefined; out: string }> {
  let out = '';
  const write = (text: string) => {
    out += text;
  };
  const module = await commands[0]?.load();
  const code = await module?.run({
    args,
    cwd,
    env: {},
    stdout: { write },
    stderr: { write: (text) => process.stderr.write(text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, out };
}
