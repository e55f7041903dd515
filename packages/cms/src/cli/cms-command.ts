import { defineCommand, type CommandModule } from '@comunal/command';
import { init } from './init-subcommand.ts';
import { serve } from './serve-subcommand.ts';
import { cmsTexts } from './cms-texts.ts';
import type { Session } from './session.ts';

/** Creates the command `comunal cms`. */
export function cmsCommand(): CommandModule {
  return defineCommand({
    name: 'cms',
    texts: cmsTexts,
    subcommands: [serve, init],
    notes: ['cms:help.repository'],
    examples: ['init --language es', 'init --types event,article --closed', '', '--port 4500'],
    open: (_, session: Session) => session,
  });
}
