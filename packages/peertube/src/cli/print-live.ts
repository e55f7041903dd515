import type { CommandOutput, ParsedArgs } from '@comunal/command';
import type { Live } from '../live/live.ts';
import type { showKey } from './options.ts';
import type { CliSession } from './cli-session.ts';

/** A live stream, and the address of its page. */
export interface LiveReport {
  readonly address: string;
  readonly live: Live;
}

/** Prints where to stream to, with the key only when it was asked for. */
export function printLive(
  { address, live }: LiveReport,
  args: ParsedArgs<typeof showKey>,
  { texts: { t } }: CliSession,
): CommandOutput {
  const { rtmpsUrl, rtmpUrl, streamKey, permanentLive, saveReplay } = live;
  const keyLines = args.has('show-key')
    ? [`${t('peertube:live.key')} ${streamKey}`, t('peertube:live.keyWarning')]
    : [`${t('peertube:live.key')} (${t('peertube:live.keyHidden')})`];
  const addresses = [
    ...(rtmpsUrl ? [`${t('peertube:live.rtmps')} ${rtmpsUrl}`] : []),
    ...(rtmpUrl ? [`${t('peertube:live.rtmp')} ${rtmpUrl}`] : []),
  ];
  return {
    lines: [
      `${t('peertube:live.watch')} ${address}`,
      ...(streamKey ? [...addresses, ...keyLines] : []),
      t(`peertube:live.${permanentLive ? 'permanent' : 'once'}`),
      t(`peertube:live.${saveReplay ? 'replay' : 'noReplay'}`),
    ],
    data: {
      address,
      rtmpsUrl: rtmpsUrl ?? null,
      rtmpUrl: rtmpUrl ?? null,
      ...(args.has('show-key') && { streamKey }),
      permanentLive,
      saveReplay,
    },
    notes: streamKey ? [] : [t('peertube:live.notYours')],
  };
}
