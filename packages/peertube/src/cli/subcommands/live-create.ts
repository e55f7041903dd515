import { defineSubcommand, json } from '@comunal/command';
import { findChannel } from '../find-channel.ts';
import { printLive } from '../print-live.ts';
import { withLogIn } from '../log-in.ts';
import { parsePrivacy } from '../parse-privacy.ts';
import { channel, privacy, server, showKey } from '../options.ts';
import type { CliSession } from '../cli-session.ts';

/** `comunal peertube live create`. */
export const liveCreate = defineSubcommand({
  name: 'live create',
  help: 'peertube:help.subcommand.liveCreate',
  options: {
    ...channel,
    name: { value: 'TEXT', help: 'peertube:help.option.name', isNeeded: true },
    ...privacy,
    permanent: { help: 'peertube:help.option.permanent' },
    replay: { help: 'peertube:help.option.replay' },
    ...showKey,
    ...json,
    ...server,
  },
  run: (args, session: CliSession) =>
    withLogIn(session, true, async () => {
      const { peertube, context, baseUrl } = session;
      const { signal } = context;
      const privacy = parsePrivacy(args, session);
      const channelId = await findChannel(args.text('channel'), session);
      const { uuid, shortUUID } = await peertube.live.create(
        {
          name: args.text('name'),
          channelId,
          privacy,
          permanentLive: args.has('permanent'),
          saveReplay: args.has('replay'),
        },
        { signal },
      );
      const live = await peertube.live.get(uuid, { signal });
      return printLive({ address: `${baseUrl}w/${shortUUID}`, live }, args, session);
    }),
});
