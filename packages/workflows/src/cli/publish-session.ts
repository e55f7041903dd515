import type { ArchiveTexts } from '@comunal/archive/cli';
import type { CommandSession, ParsedArgs } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { TestOverrides } from './test-overrides.ts';

/** The options of `comunal publish`. */
export const publishOptions = {
  file: { value: 'FILE', help: 'publish:help.option.file', isNeeded: true },
  captions: { value: 'DIR', help: 'publish:help.option.captions' },
  reviewed: { help: 'publish:help.option.reviewed' },
  identifier: { value: 'ITEM', help: 'publish:help.option.identifier' },
  prefix: { value: 'NAME', help: 'publish:help.option.prefix' },
  'no-archive': { help: 'publish:help.option.noArchive' },
  'publish-drafts': { help: 'publish:help.option.publishDrafts' },
  'keep-metadata': { help: 'publish:help.option.keepMetadata' },
  loudness: { help: 'publish:help.option.loudness' },
  from: { value: 'TIME', help: 'publish:help.option.from' },
  to: { value: 'TIME', help: 'publish:help.option.to' },
  yes: { help: 'publish:help.option.yes' },
  detach: { help: 'publish:help.option.detach' },
  content: { value: 'DIR', help: 'publish:help.option.content' },
} as const;

/** The arguments of `comunal publish`. */
export type PublishArgs = ParsedArgs<typeof publishOptions>;

/** The session of `comunal publish`. */
export interface PublishSession extends CommandSession<LiteI18n<'publish'>> {
  readonly overrides: TestOverrides;
  /** The words about the Internet Archive, which its own commands use too. */
  readonly archiveTexts: ArchiveTexts;
  /** Says something beside the output. */
  readonly tell: (line: string) => void;
}
