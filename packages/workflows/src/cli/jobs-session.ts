import type { CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { TestOverrides } from './test-overrides.ts';

/** The messages of `comunal jobs` and `comunal worker` in one language. */
export type JobsTexts = LiteI18n<'jobs'>;

/** The session of a subcommand of `comunal jobs`, and of `comunal worker`. */
export interface JobsSession extends CommandSession<JobsTexts> {
  readonly overrides: TestOverrides;
}

/** The option that names the content folder. */
export const contentOption = {
  content: { value: 'DIR', help: 'jobs:help.option.content' },
} as const;

/** The option that leaves the work to a worker. */
export const detachOption = { detach: { help: 'jobs:help.option.detach' } } as const;
