import { oneOf, type ParsedArgs } from '@comunal/command';
import type { VideoPrivacy } from '../vocabulary/privacy.ts';
import type { privacy } from './options.ts';
import type { CliSession } from './cli-session.ts';

/** The privacies that need nothing else. `password` would need one on the command line. */
const privacies = ['private', 'unlisted', 'internal', 'public'] as const;

/** Parses `--privacy`, which is private by default. */
export function parsePrivacy(
  args: ParsedArgs<typeof privacy>,
  { context }: CliSession,
): VideoPrivacy {
  return oneOf(args, 'privacy', privacies, context.locale) ?? 'private';
}
