import type { Output } from '@comunal/command';
import { expect, it } from 'vitest';
import { jobsCommand } from '../../src/cli/jobs-command.ts';
import { publishCommand } from '../../src/cli/publish-command.ts';
import { commandStage } from '../support/command-stage.ts';
import { identifier } from '../support/publish-stage.ts';

/** Waits for the address of the page in what the command prints. */
function awaitAddress(): { readonly stderr: Output; readonly address: Promise<URL> } {
  const { promise, resolve } = Promise.withResolvers<URL>();
  const write = (text: string): void => {
    const [address] = /http:\/\/127\S+/.exec(text) ?? [];
    if (address !== undefined) resolve(new URL(address));
  };
  return { stderr: { write }, address: promise };
}

it('shows a job on the page and does it meanwhile', async () => {
  await using stage = await commandStage();
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata', '--detach'];
  await stage.call(publishCommand, [...args, '--identifier', identifier, '--yes']);
  const stop = new AbortController();
  const { stderr, address } = awaitAddress();
  const { signal } = stop;
  const open = stage.call(jobsCommand, ['--open', '--no-browser'], { signal, stderr });
  const { origin, hash } = await Promise.race([address, open.then(() => new URL('about:blank'))]);
  const key = hash.slice(1);
  const headers = { origin };
  const body = JSON.stringify({ key });
  const opened = await fetch(`${origin}/session`, { method: 'POST', headers, body });
  const { session } = (await opened.json()) as { readonly session: string };
  const list = async () => {
    const authorization = `Bearer ${session}`;
    const answer = await fetch(`${origin}/runs/list`, { headers: { authorization } });
    return answer.json();
  };
  const subject = 'recording/charla';
  await expect
    .poll(list)
    .toContainEqual(
      expect.objectContaining({ title: 'Publish a recording', subject, state: 'succeeded' }),
    );
  stop.abort();
  await open;
  await expect(fetch(origin)).rejects.toThrow('fetch failed');
});

it('makes no database to say that there are no jobs', async () => {
  await using stage = await commandStage();
  stage.remove('.comunal');
  const { out, err, code } = await stage.call(jobsCommand, ['--open']);
  expect([out, err, code]).toEqual(['', 'There are no jobs.\n', 0]);
});

it('lists the jobs without the option', async () => {
  await using stage = await commandStage();
  stage.remove('.comunal');
  expect((await stage.call(jobsCommand, [])).err).toContain('No job is under way');
});
