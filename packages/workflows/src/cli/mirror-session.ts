import type { ArchiveTexts } from '@comunal/archive/cli';
import { json, type CommandSession, type ParsedArgs } from '@comunal/command';
import type { TestOverrides } from './test-overrides.ts';

/** The options that mirroring and uploading alone share. */
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

/** What `comunal archive mirror` and `comunal archive upload` work with. */
export interface ArchiveSession extends CommandSession<ArchiveTexts> {
  readonly overrides: TestOverrides;
}

/** The same, and what is to be mirrored. */
export interface MirrorSession extends ArchiveSession {
  readonly args: ParsedArgs<typeof mirrorOptions>;
  /** Of the recording. */
  readonly slug: string;
  /** As it was typed. */
  readonly file: string | undefined;
  /** False to upload alone: metadata and content are left as they are. */
  readonly isMirror: boolean;
}
