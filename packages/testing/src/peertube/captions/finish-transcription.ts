import { randomUUID } from 'node:crypto';
import type { State } from '../state.ts';

/** Adds the captions of a transcription that was asked for, as a runner of the server does. */
export function finishTranscription(
  state: State,
  id: number | string,
  { language, vtt }: { readonly language: string; readonly vtt: string },
): void {
  const video = state.videos.find((each) => [each.id, each.uuid, each.shortUUID].includes(id));
  if (!video || !state.transcribing.delete(video.id))
    throw new Error(`Nobody has asked for a transcription of ${id}.`);
  state.captions.push({
    videoId: video.id,
    language,
    filename: `${randomUUID()}-${language}.vtt`,
    text: vtt,
    updatedAt: state.now(),
    automaticallyGenerated: true,
  });
}
