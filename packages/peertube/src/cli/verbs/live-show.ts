import { Told } from '@comunal/command';
import { isPeerTubeError } from '../../peertube-error.ts';
import { printLive, type LiveReport } from '../live-report.ts';
import { server, showKey } from '../shared-options.ts';
import { verb } from '../verb.ts';
import { videoIdOf } from '../video-id.ts';

/** `comunal peertube live show`. */
export const liveShow = verb<LiveReport>({
  help: 'peertube:help.verb.liveShow',
  operand: 'VIDEO',
  options: { ...showKey, ...server },
  needsLogIn: () => true,
  async run(call, session) {
    const { peertube, context, baseUrl, server, texts } = session;
    const { signal } = context;
    const video = videoIdOf(call.operand, session);
    try {
      const live = await peertube.live.get(video, { signal });
      return { address: `${baseUrl}w/${video}`, live };
    } catch (thrown) {
      const isMissing = isPeerTubeError(thrown) && thrown.code === 'not-found';
      if (!isMissing) throw thrown;
      throw new Told(1, texts.t('peertube:live.none', { video: call.operand, server }));
    }
  },
  print: printLive,
});
