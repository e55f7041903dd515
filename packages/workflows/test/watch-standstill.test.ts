import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '@comunal/http';
import { expect, it, onTestFinished } from 'vitest';
import { connectJobs } from '../src/control/connect-jobs.ts';
import { writeOwner } from '../src/control/owner-file.ts';
import type { JobsError } from '../src/engine/jobs-error.ts';
import { fakeRun } from './support/fake-jobs.ts';

it('says that the process stands still which has the jobs open, and goes on to watch', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-watch-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  let isStopped = false;
  let finish = (): void => {};
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/watch')) {
      response.write(`event: run\ndata: ${JSON.stringify(fakeRun())}\n\n`);
      finish = () => {
        response.end(`event: rest\ndata: ${JSON.stringify(fakeRun({ state: 'paused' }))}\n\n`);
      };
    } else if (!isStopped) response.end('[]');
  });
  const socket = join(dir, 'control.sock');
  await once(server.listen(socket), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await writeOwner(dir, { socket, token: 'x' });
  const probes: (() => void)[] = [];
  const timers: Clock = {
    ...systemClock,
    after(_, call) {
      probes.push(call);
      return () => {};
    },
  };
  const jobs = await connectJobs(dir, { timers, answerLimitMs: 200 });
  const changed = Promise.withResolvers<void>();
  const stands = Promise.withResolvers<JobsError>();
  const watching = jobs.watch('run-1', {
    onChange: () => changed.resolve(),
    onStandstill: stands.resolve,
  });
  await changed.promise;
  isStopped = true;
  probes.shift()?.();
  expect(await stands.promise).toMatchObject({
    code: 'folder-in-use',
    values: { pid: process.pid },
  });
  finish();
  expect(await watching).toMatchObject({ state: 'paused' });
  await jobs.close();
});
