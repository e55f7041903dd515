import { bytes, defineSubcommand, json } from '@comunal/command';
import { listChannels } from '../find-channel.ts';
import { withLogIn } from '../log-in.ts';
import { server } from '../options.ts';
import type { CliSession } from '../cli-session.ts';

/** What `--json` prints; a later version may add fields. */
interface WhoAmI {
  readonly username: string;
  readonly displayName: string;
  readonly channels: readonly { readonly name: string; readonly displayName: string }[];
  /** The space in bytes; −1 for no limit. */
  readonly space: Readonly<Record<'used' | 'total' | 'usedDaily' | 'totalDaily', number>>;
}

/** `comunal peertube whoami`. */
export const whoami = defineSubcommand({
  name: 'whoami',
  help: 'peertube:help.subcommand.whoami',
  options: { ...json, ...server },
  async run(_, session: CliSession) {
    const { texts, server } = session;
    const me = await withLogIn(session, true, () => whoAmI(session));
    const { username, displayName, channels, space } = me;
    const { t } = texts;
    const size = (count: number): string => bytes(texts, count);
    const list = channels.map(({ name, displayName }) => `${name} (${displayName})`).join(', ');
    const sizes = { used: size(space.used), total: size(space.total) };
    const daily = { used: size(space.usedDaily), total: size(space.totalDaily) };
    return {
      lines: [
        t('peertube:whoami.as', { username, name: displayName, server }),
        list ? t('peertube:whoami.channels', { list }) : t('peertube:whoami.noChannels'),
        space.total < 0
          ? t('peertube:whoami.spaceNoLimit', { used: sizes.used })
          : t('peertube:whoami.space', sizes),
        ...(space.totalDaily < 0 ? [] : [t('peertube:whoami.spaceDaily', daily)]),
      ],
      data: { server, ...me },
    };
  },
});

async function whoAmI({ peertube, context: { signal } }: CliSession): Promise<WhoAmI> {
  const me = await peertube.users.me.get({ signal });
  const { username, account, videoQuota, videoQuotaDaily } = me;
  const { videoQuotaUsed, videoQuotaUsedDaily } = await peertube.users.me.getQuotaUsed({ signal });
  return {
    username,
    displayName: account.displayName,
    channels: listChannels(me).map(({ name, displayName }) => ({ name, displayName })),
    space: {
      used: videoQuotaUsed,
      total: videoQuota,
      usedDaily: videoQuotaUsedDaily,
      totalDaily: videoQuotaDaily,
    },
  };
}
