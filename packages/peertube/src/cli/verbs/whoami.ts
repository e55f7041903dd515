import { bytes, printableJson, type Call } from '@comunal/command';
import { channelsOf } from '../find-channel.ts';
import type { Session } from '../session.ts';
import { json, server } from '../shared-options.ts';
import { verb } from '../verb.ts';

/** What `--json` gives; a later version may add fields. */
interface WhoAmI {
  readonly username: string;
  readonly displayName: string;
  readonly channels: readonly { readonly name: string; readonly displayName: string }[];
  /** In bytes; limits are −1 for none. */
  readonly space: Readonly<Record<'used' | 'total' | 'usedDaily' | 'totalDaily', number>>;
}

/** `comunal peertube whoami`. */
export const whoami = verb<WhoAmI>({
  help: 'peertube:help.verb.whoami',
  options: { ...json, ...server },
  needsLogIn: () => true,
  run,
  print(me, call, { texts, server }) {
    if (call.has('json'))
      return { lines: printableJson({ version: 1, server, ...me }).split('\n') };
    const { username, displayName, channels, space } = me;
    const { t } = texts;
    const shown = (count: number): string => bytes(texts, count);
    const list = channels.map(({ name, displayName }) => `${name} (${displayName})`).join(', ');
    const of = { used: shown(space.used), total: shown(space.total) };
    const daily = { used: shown(space.usedDaily), total: shown(space.totalDaily) };
    return {
      lines: [
        t('peertube:whoami.as', { username, name: displayName, server }),
        list ? t('peertube:whoami.channels', { list }) : t('peertube:whoami.noChannels'),
        space.total < 0
          ? t('peertube:whoami.spaceNoLimit', { used: of.used })
          : t('peertube:whoami.space', of),
        ...(space.totalDaily < 0 ? [] : [t('peertube:whoami.spaceDaily', daily)]),
      ],
    };
  },
});

async function run(_: Call, { peertube, context: { signal } }: Session): Promise<WhoAmI> {
  const me = await peertube.users.me.get({ signal });
  const { username, account, videoQuota, videoQuotaDaily } = me;
  const { videoQuotaUsed, videoQuotaUsedDaily } = await peertube.users.me.quotaUsed({ signal });
  return {
    username,
    displayName: account.displayName,
    channels: channelsOf(me).map(({ name, displayName }) => ({ name, displayName })),
    space: {
      used: videoQuotaUsed,
      total: videoQuota,
      usedDaily: videoQuotaUsedDaily,
      totalDaily: videoQuotaDaily,
    },
  };
}
