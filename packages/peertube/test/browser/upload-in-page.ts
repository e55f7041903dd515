// What a page of a collective would do: the test drives it.
import { sendChunkByXhr } from '@comunal/http/xhr';
import { createPeerTube, isPeerTubeError } from '../../src/index.ts';

/** How the chunks travel, and to where. */
export interface PageUpload {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  readonly channelId: number;
  readonly by: 'fetch' | 'xhr';
}

declare global {
  interface Window {
    /** Uploads the file that was chosen; gives the video's UUID or the error's code, and how often progress was told. */
    uploadChosen: (how: PageUpload) => Promise<{ outcome: string; steps: number }>;
  }
}

window.uploadChosen = async ({ baseUrl, username, password, channelId, by }) => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen.');
  const sender = by === 'xhr' ? { sendChunk: sendChunkByXhr } : {};
  const peertube = createPeerTube({ baseUrl, ...sender });
  await peertube.auth.logIn({ username, password });
  let steps = 0;
  try {
    const { uuid } = await peertube.videos.upload(
      file,
      { name: 'Desde la página', channelId },
      { onProgress: ({ phase }) => void (phase === 'sending' && steps++) },
    );
    return { outcome: uuid, steps };
  } catch (error) {
    return { outcome: isPeerTubeError(error) ? error.code : String(error), steps };
  }
};
