import { CliError, defineSubcommand, json } from '@comunal/command';
import { isPeerTubeError } from '../../peertube-error.ts';
import { printLive } from '../print-live.ts';
import { withLogIn } from '../log-in.ts';
import { server, showKey } from '../options.ts';
import type { CliSession } from '../cli-session.ts';
import { parseVideoId } from '../parse-video-id.ts';

/** `comunal peertube live show`. */
export const liveShow = defineSubcommand({
  name: 'live show',
  help: 'peertube:help.subcommand.liveShow',
  operand: 'VIDEO',
  options: { ...showKey, ...json, ...server },
  run: (args, session: CliSession) =>
    withLogIn(session, true, async () => {
      const { peertube, context, baseUrl, server, texts } = session;
      const { signal } = context;
      const video = parseVideoId(args.operand, session);
      try {
        const live = await peertube.live.get(video, { signal });
        return printLive({ address: `${baseUrl}w/${video}`, live }, args, session);
      } catch (thrown) {
        const isMissing = isPeerTubeError(thrown) && thrown.code === 'not-found';
        if (!isMissing) throw thrown;
        throw new CliError(1, texts.t('peertube:live.none', { video: args.operand, server }));
      }
    }),
});
