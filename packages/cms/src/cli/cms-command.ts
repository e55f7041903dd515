import { defineCommand, type CommandModule, type CommandSession } from '@comunal/command';
import { init } from './init-subcommand.ts';
import { serve } from './serve-subcommand.ts';
import { cmsTexts, type CmsTexts } from './cms-texts.ts';

/** What every subcommand works with. */
export type Session = CommandSession<CmsTexts>;

/** Creates the command `comunal cms`. */
export function cmsCommand(): CommandModule {
  return defineCommand({
    name: 'cms',
    texts: cmsTexts,
    subcommands: [serve, init],
    notes: ['cms:help.repository'],
    open: (_, session: Session) => session,
  });
}
