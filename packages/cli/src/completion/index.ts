import type { Command } from '@comunal/command';
import { messages } from '../messages.ts';

/** `comunal completion`, which needs no package. */
export const completion: Command = {
  name: 'completion',
  summary: {
    es: messages.es.completion,
    en: messages.en.completion,
    pt: messages.pt.completion,
  },
  load: async () => (await import('./completion-command.ts')).completionCommand(),
};
