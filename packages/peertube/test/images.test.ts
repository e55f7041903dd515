import { describe, expect, it } from 'vitest';
import { createImage } from './support/create-image.ts';
import { seededBytes } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

/** As it comes from a disk, or from a page that says the wrong thing. */
const pictures = {
  'without a type': createImage(''),
  'of a wrong type': createImage('image/jpeg'),
  'typed as bytes': createImage('application/octet-stream'),
};

describe.each(Object.entries(pictures))('a picture %s', (_, picture) => {
  it('is accepted by all calls that take images', async () => {
    await using server = await signedIn();
    const { peertube, channelId, user } = server;
    const source = new File([seededBytes(2_000, 1)], 'charla.mp4');
    const input = { name: 'Charla', channelId, thumbnail: picture };
    const { uuid } = await peertube.videos.upload(source, input);
    await peertube.videos.setThumbnail(uuid, picture);
    await peertube.live.create({ name: 'En vivo', channelId, thumbnail: picture });
    await peertube.playlists.create({ displayName: 'Lista', thumbnail: picture });
    expect(await peertube.channels.setAvatar(user.channel, picture)).not.toEqual([]);
  });
});

it('refuses any other file before it is sent, whatever type it states', async () => {
  await using server = await signedIn();
  const { peertube, user, simulator } = server;
  const before = simulator.requests.length;
  const text = new Blob(['hola'], { type: 'image/png' });
  for (const call of [
    () => peertube.channels.setAvatar(user.channel, text),
    () => peertube.videos.setThumbnail(1, text),
    () => peertube.playlists.create({ displayName: 'Lista', thumbnail: text }),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'unsupported-file' });
  expect(simulator.requests.slice(before)).toEqual([]);
});
