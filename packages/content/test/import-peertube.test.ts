import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { snapshot, withChannel } from './support/peertube-channel.ts';

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
