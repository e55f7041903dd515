import type { ArchiveTexts } from '@comunal/archive/cli';
import { json, type CommandSession, type ParsedArgs } from '@comunal/command';
import type { TestOverrides } from './test-overrides.ts';

/** The options that `mirror` and `upload` share. */
export const mirrorOptions = {
  content: { value: 'DIR', help: 'archive:help.option.content' },
  item: { value: 'ITEM', help: 'archive:help.option.item' },
  prefix: { value: 'NAME', help: 'archive:help.option.prefix' },
  'wait-days': { value: 'N', help: 'archive:help.option.waitDays' },
  plan: { help: 'archive:help.option.plan' },
  yes: { help: 'archive:help.option.yes' },
  restart: { help: 'archive:help.option.restart' },
  ...json,
} as const;

/** The session of `comunal archive mirror` and `comunal archive upload`. */
export interface ArchiveSession extends CommandSession<ArchiveTexts> {
  readonly overrides: TestOverrides;
}

/** The session together with the recording to mirror. */
export interface MirrorSession extends ArchiveSession {
  readonly args: ParsedArgs<typeof mirrorOptions>;
  /** Slug of the recording. */
  readonly slug: string;
  /** Path of the file, as typed. */
  readonly file: string | undefined;
  /** False for `upload`, which leaves metadata and content as they are. */
  readonly isMirror: boolean;
}
