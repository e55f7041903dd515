import { findChannel } from './channels/access.ts';
import { sampleMedia } from './sample-media.ts';
import type { SeedVideo } from './options.ts';
import type { State } from './state.ts';
import { openStorage } from './uploads/storage.ts';
import { createVideo } from './videos/create.ts';
import type { Video } from './videos/video.ts';

const SEED_BYTES = 4096;

/** Creates a video as if it had been uploaded. */
export function seedVideo(state: State, seed: SeedVideo): Video {
  const channel = seed.channel === undefined ? state.channels[0] : findChannel(state, seed.channel);
  if (!channel)
    throw new RangeError(`There is no channel "${seed.channel}" to put "${seed.name}" into.`);
  const bytes = Buffer.from(seed.bytes ?? sampleMedia({ size: SEED_BYTES }));
  const storage = openStorage('bytes');
  storage.write(0, bytes);
  const video = createVideo(state, {
    fields: { privacy: 1, ...seed.fields, name: seed.name, channelId: channel.id },
    filename: seed.filename ?? 'video.mp4',
    uuid: seed.uuid,
    media: storage.close(bytes.length),
  });
  video.duration = seed.durationSeconds ?? state.durationSeconds;
  video.state = 1;
  return video;
}
