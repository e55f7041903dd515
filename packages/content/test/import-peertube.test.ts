import { mergeImport } from '@comunal/formats/import';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadContent } from '../src/load-content.ts';
import { goodFiles } from './support/folder.ts';
import { origin, snapshot, withChannel, type StagedChannel } from './support/peertube-channel.ts';

const caption = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHola\n';

it('imports a channel of 200 videos, and changes nothing the second time', () =>
  withChannel(
    {
      seed: Array.from({ length: 200 }, (_, index) => ({
        name: `Charla ${index + 1}`,
        durationSeconds: 60 + index,
        fields: { privacy: 1, language: 'es', licence: 2, description: `De qué trata ${index}` },
      })),
    },
    async ({ dir, server, owner, run }) => {
      const videos = server.videos();
      for (const { uuid } of videos.slice(0, 3)) await owner.captions.put(uuid, 'es', caption);
      const [channelId] = server.users.map((user) => user.channelId);
      const list = await owner.playlists.create({
        displayName: 'Radio',
        privacy: 'public',
        videoChannelId: channelId,
      });
      for (const { uuid } of [videos[5], videos[1]].flatMap((video) => video ?? []))
        await owner.playlists.addVideo(list.uuid, uuid);
      const first = await run();
      expect([first.code, first.err]).toEqual([0, expect.stringContaining('note each consent')]);
      expect(first.out).toContain('New: 202.');
      expect(first.out).toContain('Files copied: 204.');
      const content = await loadContent(dir);
      expect(content.get('series', 'radio')?.recordings).toEqual(['charla-6', 'charla-2']);
      expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const edited = join(dir, 'private/recordings/charla-7.yaml');
      writeFileSync(edited, readFileSync(edited, 'utf8').replace('Charla 7', 'Nuestra charla # 7'));
      const before = snapshot(dir);
      const asked = server.requests.length;
      const second = await run();
      expect(second.out).toContain('New: 0. Updated: 0. Edited here, and kept: 1.');
      expect(snapshot(dir)).toEqual(before);
      expect(
        server.requests.slice(asked).filter(({ path }) => path.startsWith('/lazy-static')),
      ).toEqual([]);
    },
  ));

const recording = 'private/recordings/taller.yaml';
const series = 'private/series/radio.yaml';
const described = {
  name: 'Taller',
  fields: {
    privacy: 1,
    language: 'es',
    description: 'Con *Luna*.\n\nEscribe a ana@correo.example\no ve <b>[aquí](/w/abc)</b>.',
    tags: ['radio', 'redes libres'],
  },
};

async function createPlaylist({ server, owner }: StagedChannel, names: readonly string[]) {
  const [{ channelId: videoChannelId } = { channelId: 0 }] = server.users;
  const privacy = 'public';
  const list = await owner.playlists.create({ displayName: 'Radio', privacy, videoChannelId });
  for (const name of names) {
    const video = server.videos().find((each) => each.name === name);
    await owner.playlists.addVideo(list.uuid, video?.uuid ?? '');
  }
  return list;
}

it('writes the description of a video as its text, and its tags as topics', () =>
  withChannel({ seed: [described, { name: 'Radio' }] }, async ({ dir, run, read }) => {
    await run();
    const entry = parse(read(recording));
    expect(entry).toMatchObject({
      summary: { es: 'Con Luna.' },
      body: {
        es: `Con *Luna*.\n\nEscribe a …\\\no ve \\<b>[aquí](${origin}/w/abc)\\</b>.\n`,
      },
      topics: [{ es: 'radio' }, { es: 'redes libres' }],
    });
    expect(entry).not.toHaveProperty('notes');
    const { problems } = await loadContent(dir);
    expect(problems.filter(({ code }) => /markdown|html|link|text/.test(code))).toEqual([]);
  }));

it('moves what an earlier import has put into the notes, unless somebody edited them', () =>
  withChannel({ seed: [described] }, async ({ dir, run, read }) => {
    await run();
    const file = join(dir, recording);
    const record = join(dir, 'private/imports/peertube.json');
    const { body, topics, ...fields } = parse(read(recording));
    const former = { ...fields, notes: 'Con *Luna*.\n\n#redes libres, #radio\n' };
    const { version, entries } = JSON.parse(readFileSync(record, 'utf8'));
    const before = entries.map((entry: { type: 'recording'; guid: string; slug: string }) => {
      if (entry.type !== 'recording') return entry;
      const incoming = [{ ...entry, fields: former, files: [] }];
      return { ...entry, ...mergeImport({ existing: [], incoming }).state.entries[0] };
    });
    for (const notes of [former.notes, `${former.notes}Pedir consentimientos.\n`]) {
      writeFileSync(file, stringify({ ...former, notes }));
      writeFileSync(record, JSON.stringify({ version, entries: before }));
      expect((await run()).code).toBe(0);
      const isEdited = notes !== former.notes;
      expect(parse(read(recording))).toEqual({
        ...fields,
        body,
        topics,
        ...(isEdited && { notes }),
      });
    }
  }));

it('lists the recordings of a playlist in its order, with those that people wrote, and keeps another order', () => {
  const uuid = '6f2c1cbf-0a3c-4c1e-9d1b-000000000001';
  const seed = [described, { name: 'Charla', uuid }, { name: 'Radio' }, { name: 'Redes' }];
  return withChannel(
    { seed },
    async (staged) => {
      const { dir, server, owner, run, read } = staged;
      const { uuid: listed } = await createPlaylist(staged, ['Redes', 'Charla', 'Taller']);
      await run();
      const text = read(series);
      expect(parse(text).recordings).toEqual(['redes', 'grabacion', 'taller']);
      expect(parse(text)).not.toHaveProperty('notes');
      const radio = server.videos().find(({ name }) => name === 'Radio');
      await owner.playlists.addVideo(listed, radio?.uuid ?? '');
      expect((await run()).out).toContain('radio.yaml: updated recordings.');
      expect(parse(read(series)).recordings).toEqual(['redes', 'grabacion', 'taller', 'radio']);
      const edited = text.replace(/recordings:\n(?: +- .*\n)+/, 'recordings: [taller, redes]\n');
      writeFileSync(join(dir, series), edited);
      expect((await run()).out).toContain('radio.yaml: recordings stays as it was edited here');
      expect(read(series)).toBe(edited);
    },
    {
      ...goodFiles,
      'recordings/grabacion.yaml': `visibility: closed
title: Una grabación
of: event/charla
languages: [es]
copies: [{ kind: peertube, url: '${origin}/w/${uuid}' }]
`,
    },
  );
});

it('lists no recording that has no entry, because its video could not be read or somebody removed it', () =>
  withChannel({ seed: [described, { name: 'Radio' }, { name: 'Redes' }] }, async (staged) => {
    const { dir, server, run, read } = staged;
    await createPlaylist(staged, ['Redes', 'Radio', 'Taller']);
    const uuid = server.videos().find(({ name }) => name === 'Radio')?.uuid ?? '';
    const failing = { when: { path: new RegExp(`${uuid}$`) }, do: 'html', status: 500 } as const;
    const mend = server.faults.add({ ...failing, times: 99 });
    expect((await run()).code).toBe(1);
    expect(parse(read(series)).recordings).toEqual(['redes', 'taller']);
    mend();
    await run();
    expect(parse(read(series)).recordings).toEqual(['redes', 'radio', 'taller']);
    // What is here stays in the list while the server fails with it.
    server.faults.add({ ...failing, times: 99 });
    await run();
    expect(parse(read(series)).recordings).toEqual(['redes', 'radio', 'taller']);
    rmSync(join(dir, recording));
    await run();
    expect(parse(read(series)).recordings).toEqual(['redes', 'radio']);
    const { problems } = await loadContent(dir);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  }));
