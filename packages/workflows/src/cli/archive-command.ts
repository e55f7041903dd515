import { archiveTexts, explainArchive, secretOptions } from '@comunal/archive/cli';
import { defineCommand, defineSubcommand, type CommandModule } from '@comunal/command';
import { isComunalHttpError } from '@comunal/http';
import { mirrorOptions, type ArchiveSession } from './mirror-session.ts';
import { mirrorRecording } from './mirror.ts';
import type { TestOverrides } from './test-overrides.ts';

/** `comunal archive mirror`. */
const mirror = defineSubcommand({
  name: 'mirror',
  help: 'archive:help.subcommand.mirror',
  operand: 'RECORDING',
  options: { file: { value: 'FILE', help: 'archive:help.option.file' }, ...mirrorOptions },
  run: (args, session: ArchiveSession) =>
    mirrorRecording({
      ...session,
      args,
      slug: args.operand,
      file: args.text('file'),
      isMirror: true,
    }),
});

/** `comunal archive upload`. */
const upload = defineSubcommand({
  name: 'upload',
  help: 'archive:help.subcommand.upload',
  operand: 'FILE',
  options: {
    recording: { value: 'NAME', help: 'archive:help.option.recording', isNeeded: true },
    ...mirrorOptions,
  },
  run: (args, session: ArchiveSession) =>
    mirrorRecording({
      ...session,
      args,
      slug: args.text('recording'),
      file: args.operand,
      isMirror: false,
    }),
});

/** `comunal archive mirror` and `comunal archive upload`. */
export function archiveCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'archive',
    texts: archiveTexts,
    subcommands: [mirror, upload],
    notes: ['archive:help.keys'],
    secretOptions,
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { texts, args }) =>
      explainArchive(thrown, texts, args?.text('item') ?? args?.operand) ??
      (isComunalHttpError(thrown)
        ? texts.t('archive:failure.other', { code: thrown.code, why: '' })
        : undefined),
  });
}
