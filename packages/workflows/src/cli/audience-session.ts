import type { CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { TestOverrides } from './test-overrides.ts';

/** The messages of `comunal audience` in one language. */
export type AudienceTexts = LiteI18n<'audience'>;

/** The session of a subcommand of `comunal audience`. */
export interface AudienceSession extends CommandSession<AudienceTexts> {
  readonly overrides: TestOverrides;
}

/** The option that names the content folder. */
export const content = {
  content: { value: 'DIR', help: 'audience:help.option.content' },
} as const;
