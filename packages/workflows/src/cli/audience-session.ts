import type { CommandSession } from '@comunal/command';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { TestOverrides } from './test-overrides.ts';

/** What `comunal audience` says, in one language. */
export type AudienceTexts = LiteI18n<'audience'>;

/** What a subcommand of `comunal audience` works with. */
export interface AudienceSession extends CommandSession<AudienceTexts> {
  readonly overrides: TestOverrides;
}

/** The option that names the content folder. */
export const content = {
  content: { value: 'DIR', help: 'audience:help.option.content' },
} as const;
