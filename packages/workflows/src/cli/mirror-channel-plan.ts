import { bytes, printable, type Line } from '@comunal/command';
import { formatChannelAddress } from '../channel/channel-address.ts';
import { leftOutReasons } from '../channel/outcome.ts';
import { planChannel, type ChannelPlan } from '../channel/plan-channel.ts';
import type { MirrorChannelRequest } from './mirror-channel-input.ts';
import { toChannelServices } from './mirror-channel-services.ts';
import type { MirrorChannelSession } from './mirror-channel-session.ts';
import type { ProjectServices } from './open-services.ts';

/** Looks what would be done, and shows on a terminal how far the look is. */
export async function lookAtChannel(
  services: ProjectServices,
  { baseUrl, kind, name, prefix, waitDays }: MirrorChannelRequest,
  { context, texts: { t } }: MirrorChannelSession,
): Promise<ChannelPlan> {
  const { stderr, signal } = context;
  const isShown = stderr.isTTY === true;
  const clear = '\r\u001B[K';
  try {
    return await planChannel(toChannelServices(services), {
      address: { baseUrl, kind, name: name ?? undefined },
      prefix,
      waitDays,
      signal,
      onProgress: (done, total) => {
        if (isShown && (done % 10 === 0 || done === total))
          stderr.write(`${clear}${t('channel:plan.looking', { done, total })}`);
      },
    });
  } finally {
    if (isShown) stderr.write(clear);
  }
}

/** Formats what would be done: counts, bytes, and what is left out with the reason and the remedy. */
export function channelPlanLines(
  { videos, copies, bytes: size, isEstimate, updates, present, leftOut }: ChannelPlan,
  { baseUrl, kind, name }: MirrorChannelRequest,
  texts: MirrorChannelSession['texts'],
): Line[] {
  const { t } = texts;
  const channel = formatChannelAddress({ baseUrl, kind, name: name ?? undefined });
  const sized = { copies, size: bytes(texts, size) };
  const reasons = leftOutReasons.flatMap((reason): Line[] => {
    const count = leftOut.filter((video) => video.reason === reason).length;
    return count === 0
      ? []
      : [{ text: `  ${t(`channel:log.left-out.${reason}`, { count })}`, style: 'warning' }];
  });
  return [
    t('channel:plan.title', { channel: printable(channel), videos }),
    t(isEstimate ? 'channel:plan.copiesAbout' : 'channel:plan.copies', sized),
    t('channel:plan.updates', { updates }),
    t('channel:plan.present', { present }),
    ...(reasons.length > 0
      ? [t('channel:plan.leftOut', { count: leftOut.length }), ...reasons]
      : []),
  ];
}
