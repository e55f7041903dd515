import { randomUUID } from 'node:crypto';
import type { State } from '../state.ts';

/**
 * Adds the captions of a transcription that was asked for, as a runner of the server does: in the language that was heard. Those
 * that a person has put in that language meanwhile stay.
 */
export function finishTranscription(
  state: State,
  id: number | string,
  { language, vtt }: { readonly language: string; readonly vtt: string },
): void {
  const video = state.videos.find((each) => [each.id, each.uuid, each.shortUUID].includes(id));
  if (!video || !state.transcribing.delete(video.id))
    throw new Error(`Nobody has asked for a transcription of ${id}.`);
  video.language ??= language;
  const index = state.captions.findIndex(
    (each) => each.videoId === video.id && each.language === language,
  );
  if (index >= 0 && !state.captions[index]?.automaticallyGenerated) return;
  if (index >= 0) state.captions.splice(index, 1);
  state.captions.push({
    videoId: video.id,
    language,
    filename: `${randomUUID()}-${language}.vtt`,
    text: vtt,
    updatedAt: state.now(),
    automaticallyGenerated: true,
  });
}
