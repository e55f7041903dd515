import type { ArchiveTexts } from '@comunal/archive/cli';
import type { CommandSession, ParsedArgs } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { TestOverrides } from './test-overrides.ts';

/** The options of `comunal mirror`. */
export const mirrorChannelOptions = {
  plan: { help: 'channel:help.option.plan' },
  prefix: { value: 'NAME', help: 'channel:help.option.prefix' },
  cap: { value: 'KBPS', help: 'channel:help.option.cap' },
  hours: { value: 'HOURS', help: 'channel:help.option.hours' },
  zone: { value: 'ZONE', help: 'channel:help.option.zone' },
  'at-once': { value: 'N', help: 'channel:help.option.atOnce' },
  'wait-days': { value: 'N', help: 'channel:help.option.waitDays' },
  'no-write': { help: 'channel:help.option.noWrite' },
  yes: { help: 'channel:help.option.yes' },
  detach: { help: 'channel:help.option.detach' },
  content: { value: 'DIR', help: 'channel:help.option.content' },
} as const;

/** The arguments of `comunal mirror`. */
export type MirrorChannelArgs = ParsedArgs<typeof mirrorChannelOptions>;

/** The session of `comunal mirror`. */
export interface MirrorChannelSession extends CommandSession<LiteI18n<'channel'>> {
  readonly overrides: TestOverrides;
  /** The words about the Internet Archive, which its own commands use too. */
  readonly archiveTexts: ArchiveTexts;
}
