import { findChannel } from '../find-channel.ts';
import { printLive, type LiveReport } from '../live-report.ts';
import { privacyOf } from '../privacy-of.ts';
import { channel, privacy, server, showKey } from '../shared-options.ts';
import { verb } from '../verb.ts';

/** `comunal peertube live create`. */
export const liveCreate = verb<LiveReport>({
  help: 'peertube:help.verb.liveCreate',
  options: {
    ...channel,
    name: { value: 'TEXT', help: 'peertube:help.option.name', isNeeded: true },
    ...privacy,
    permanent: { help: 'peertube:help.option.permanent' },
    replay: { help: 'peertube:help.option.replay' },
    ...showKey,
    ...server,
  },
  needsLogIn: () => true,
  async run(call, session) {
    const { peertube, context, baseUrl } = session;
    const { signal } = context;
    const privacy = privacyOf(call, session);
    const channelId = await findChannel(call.text('channel') ?? '', session);
    const { uuid, shortUUID } = await peertube.live.create(
      {
        name: call.text('name') ?? '',
        channelId,
        privacy,
        permanentLive: call.has('permanent'),
        saveReplay: call.has('replay'),
      },
      { signal },
    );
    const live = await peertube.live.get(uuid, { signal });
    return { address: `${baseUrl}w/${shortUUID}`, live };
  },
  print: printLive,
});
