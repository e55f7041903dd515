import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipUnless } from '@comunal/test-kit/environment';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { defineWorkflow } from '../src/engine/define-workflow.ts';
import { connectJobs } from '../src/control/connect-jobs.ts';
import { openFolder } from '../src/engine/open-folder.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { createJobsFolder, openTestJobs } from './support/open-test-jobs.ts';

const workflow = defineWorkflow({
  name: 'note',
  input: z.strictObject({ key: z.string() }),
  keyOf: ({ key }) => key,
  run: async ({ step }) => step('note', { run: async () => 'x'.repeat(100_000) }),
});

describe('the folder of the jobs', () => {
  it('is for its owner alone, and belongs into no repository', async () => {
    const dir = await createJobsFolder();
    chmodSync(dir, 0o755);
    await openTestJobs({ dir });
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dir, '.gitignore'), 'utf8')).toBe('*\n');
    for (const file of ['lock', 'owner.json', 'control.sock', '.gitignore'])
      expect([file, statSync(join(dir, file)).mode & 0o077]).toEqual([file, 0]);
  });

  it('serves other commands without a change to what its process calls Request and Response', async () => {
    const { Request: request, Response: response } = globalThis;
    await openTestJobs();
    expect(globalThis.Request).toBe(request);
    expect(globalThis.Response).toBe(response);
  });

  it('is taken over from a process whose id another one has by now', async () => {
    const dir = await createJobsFolder();
    // The process that runs the tests is alive, and is none that ever opened this folder.
    writeFileSync(join(dir, 'lock'), String(process.ppid), { mode: 0o600 });
    const owner = {
      pid: process.ppid,
      processStart: 'another-boot/1',
      socket: '/nowhere',
      token: 'x',
    };
    writeFileSync(join(dir, 'owner.json'), JSON.stringify(owner), { mode: 0o600 });
    const jobs = await openTestJobs({ dir });
    expect(await jobs.list()).toEqual([]);
  });

  it('is told from its copy, which another process may open meanwhile', async () => {
    const jobs = await openTestJobs();
    const copy = await createJobsFolder();
    // The database of an open folder is not copied in one moment, so that it is left out.
    for (const file of ['lock', 'owner.json'])
      writeFileSync(join(copy, file), readFileSync(join(jobs.dir, file)), { mode: 0o600 });
    writeFileSync(join(copy, 'lock'), String(process.ppid));
    const owner: { pid: number } = JSON.parse(readFileSync(join(copy, 'owner.json'), 'utf8'));
    for (const dir of [jobs.dir, copy])
      writeFileSync(join(dir, 'owner.json'), JSON.stringify({ ...owner, pid: process.ppid }));
    await expect(connectJobs(copy)).rejects.toMatchObject({ code: 'unreachable' });
    expect(await (await connectJobs(jobs.dir)).list()).toEqual([]);
    expect(await (await openTestJobs({ dir: copy })).list()).toEqual([]);
  });

  it('says who holds it before the database is open', async () => {
    const dir = await createJobsFolder();
    const folder = await openFolder(dir);
    onTestFinished(() => ('release' in folder ? folder.release() : undefined));
    expect(JSON.parse(readFileSync(join(dir, 'owner.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    await expect(connectJobs(dir)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('holds a socket elsewhere where its own name would be too long', async () => {
    const deep = join(await createJobsFolder(), 'nombre-muy-largo-de-una-carpeta'.repeat(5));
    mkdirSync(deep, { mode: 0o700 });
    await cp(join(deep, '..', 'database'), join(deep, 'database'), { recursive: true });
    await openTestJobs({ dir: deep });
    const { socket }: { socket: string } = JSON.parse(
      readFileSync(join(deep, 'owner.json'), 'utf8'),
    );
    expect(socket.startsWith(deep)).toBe(false);
    expect(statSync(join(socket, '..')).mode & 0o077).toBe(0);
  });
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

function mountSmallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder], {
    stdio: 'pipe',
  });
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'pipe' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Only root mounts a small disk; elsewhere, as in a container without that right, there is no full disk to try it on.
describe('a full disk', skipUnless(canMount, 'needs the right to mount a disk'), () => {
  it('is told before the first start, with what is missing', async () => {
    const dir = join(mountSmallDisk(64), 'jobs');
    await expect(openJobs({ dir })).rejects.toMatchObject({
      code: 'disk-full',
      values: { neededMegabytes: 256 },
    });
  });

  it('ends the work with an error that says so, and loses nothing', async () => {
    const disk = mountSmallDisk(110);
    const dir = join(disk, 'jobs');
    await cp(await createJobsFolder(), dir, { recursive: true });
    const jobs = await openTestJobs({ dir });
    const kept = await jobs.start(workflow, { key: 'before' });
    const { bavail, bsize } = await statfs(disk);
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(bavail * bsize, 1));
    const { signal } = new AbortController();
    const fill = async (): Promise<void> => {
      for (let index = 0; index < 400; index++)
        await jobs.start(workflow, { key: `${index}-${'x'.repeat(2_000)}` });
      await jobs.work({ workflows: [workflow], signal, untilIdle: true });
    };
    await expect(fill()).rejects.toMatchObject({
      code: expect.stringMatching(/^disk-full$|^database-failed$/),
    });
    await jobs.close().catch(() => {});
    await expect(openJobs({ dir })).rejects.toMatchObject({
      code: 'disk-full',
      values: { neededMegabytes: 32 },
    });
    rmSync(filler);
    const again = await openTestJobs({ dir });
    await again.work({ workflows: [workflow], signal, untilIdle: true });
    expect(await again.get(kept.runId)).toMatchObject({ state: 'succeeded' });
    expect(await again.list({ states: ['queued', 'running'], limit: 1_000 })).toEqual([]);
  });
});
