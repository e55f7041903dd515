// What this client owes the Archive, through the `fetch` of a simulator that listens nowhere.
import { createBlobSource } from '@comunal/http/upload';
import { type ArchiveFault, sampleMedia } from '@comunal/testing';
import { describe, expect, it } from 'vitest';
import { permitFor } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const id = 'colectiva-charla';
const permit = permitFor(id);
const bytes = sampleMedia({ size: 300_000 });
const source = () => createBlobSource(new Blob([bytes]), 'charla.mp4');
const put = { method: 'PUT', path: /charla\.mp4/ };

describe('the client without a port', () => {
  it('uploads, reads, updates and opens', async () => {
    await using server = await writing({ port: false });
    const { archive, simulator } = server;
    await archive.upload(id, source(), { permit, item });
    expect(simulator.item(id)?.files.map(({ bytes: stored }) => stored)).toEqual([
      Buffer.from(bytes),
    ]);
    await archive.metadata.update(id, { metadata: { title: 'Otra charla' } });
    expect((await archive.items.get(id))?.metadata).toMatchObject({ title: 'Otra charla' });
    const { body, size } = await archive.files.open(id, 'charla.mp4', { start: 299_000 });
    expect([(await new Response(body).bytes()).length, size]).toEqual([1_000, 300_000]);
  });

  it.each<[string, ArchiveFault]>([
    ['a reset in the middle of a file', { when: put, do: 'reset', afterBytes: 123_456 }],
    ['a lost response', { when: put, do: 'lost-response' }],
    ['a truncated answer', { when: { path: /metadata/ }, do: 'truncate' }],
    ['a server that is busy', { when: put, do: 'slow-down', checks: 2 }],
    ['a bit that flips', { when: put, do: 'corrupt' }],
  ])('completes an upload despite %s', async (_what, fault) => {
    await using server = await writing({ port: false });
    server.simulator.faults.add(fault);
    const done = await server.archive.upload(id, source(), { permit, item });
    expect(done).toMatchObject({ isNew: true, isVerified: true });
    expect(server.simulator.item(id)?.files).toHaveLength(1);
  });
});
