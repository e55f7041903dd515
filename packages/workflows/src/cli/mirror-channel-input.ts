import { isIdentifier } from '@comunal/archive';
import { CliError, countOf, printable, wrongValue } from '@comunal/command';
import { parseChannelAddress, type ChannelAddress } from '../channel/channel-address.ts';
import { defaultConcurrency, type MirrorChannelInput } from '../channel/channel-input.ts';
import { parseTransferHours } from '../channel/transfer-hours.ts';
import type { MirrorChannelArgs, MirrorChannelSession } from './mirror-channel-session.ts';
import type { ProjectServices } from './open-services.ts';

/** What a person has said of a mirroring, before it is confirmed. */
export type MirrorChannelRequest = Omit<MirrorChannelInput, 'confirmation'>;

/** The kilobits per second that a cap may have. */
const leastKbps = 8;
const mostKbps = 10_000_000;

/** Reads what is mirrored and how, from the options and the configuration. @throws `CliError` that says what is wrong. */
export function readMirrorChannelRequest(
  args: MirrorChannelArgs,
  { config, env, waitDays }: ProjectServices,
  session: MirrorChannelSession,
): MirrorChannelRequest {
  const { locale } = session.context;
  const { baseUrl, kind, name = null } = readAddress(args.operand, session);
  const fallback = waitDays ?? 3;
  return {
    baseUrl,
    kind,
    name,
    prefix: readPrefix(
      args.text('prefix') ?? config.archive?.prefix ?? env['ARCHIVE_PREFIX'],
      session,
    ),
    waitDays: countOf(args, 'wait-days', { fallback, most: 9_999 }, locale),
    bandwidthKbps: readCap(args, session) ?? config.mirror?.bandwidthKbps ?? null,
    hours: readHoursOption(args, config.mirror, session),
    concurrency: countOf(args, 'at-once', { fallback: defaultConcurrency, most: 16 }, locale),
    writeCopies: !args.has('no-write'),
  };
}

function readAddress(text: string, { texts: { t } }: MirrorChannelSession): ChannelAddress {
  const address = parseChannelAddress(text);
  const typed = { address: printable(text) };
  switch (address) {
    case 'other':
      throw new CliError(2, t('channel:start.badAddress', typed));
    case 'insecure':
      throw new CliError(2, t('channel:start.insecure', typed));
    case 'other-server':
      throw new CliError(2, t('channel:start.otherServer', typed));
    default:
      return address;
  }
}

function readPrefix(prefix: string | undefined, { texts: { t } }: MirrorChannelSession): string {
  if (!prefix) throw new CliError(2, t('channel:start.noPrefix'));
  if (isIdentifier(`${prefix}-x`) && prefix.length <= 70) return prefix;
  throw new CliError(2, t('channel:start.badPrefix', { prefix: printable(prefix) }));
}

function readCap(args: MirrorChannelArgs, { context }: MirrorChannelSession): number | undefined {
  const text = args.text('cap');
  if (text === undefined) return undefined;
  const kbps = Number(text);
  if (/^\d{1,8}$/.test(text) && kbps >= leastKbps && kbps <= mostKbps) return kbps;
  throw wrongValue(text, 'cap', `${leastKbps}…${mostKbps}`, context.locale);
}

function readHoursOption(
  args: MirrorChannelArgs,
  config: ProjectServices['config']['mirror'],
  { texts: { t } }: MirrorChannelSession,
): MirrorChannelInput['hours'] {
  const text = args.text('hours') ?? config?.hours;
  if (text === undefined) return null;
  const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = args.text('zone') ?? config?.timeZone ?? ownZone;
  const hours = parseTransferHours(text, zone);
  if (hours) return { from: hours.from, to: hours.to, zone: hours.zone };
  throw new CliError(
    2,
    parseTransferHours(text, 'UTC')
      ? t('channel:start.badZone', { zone: printable(zone) })
      : t('channel:start.badHours', { hours: printable(text) }),
  );
}
