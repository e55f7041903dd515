import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { callControl } from './control-request.ts';

it('waits for a process that stands still no longer than the limit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-control-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const socket = join(folder, 'control.sock');
  // It takes the call, and answers nothing.
  const server = createServer((connection) => void connection.resume());
  await once(server.listen(socket), 'listening');
  onTestFinished(() => void server.close());
  const call = callControl(
    { pid: 4321, socket, token: 'x' },
    { method: 'GET', path: '/runs', timeLimitMs: 5 },
  );
  await expect(call).rejects.toMatchObject({ code: 'folder-in-use', values: { pid: 4321 } });
});
