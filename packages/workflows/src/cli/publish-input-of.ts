import { wrongValue } from '@comunal/command';
import { relative } from 'node:path';
import type { PublishInput } from '../publish/publish-input.ts';
import type { ProjectServices } from './open-services.ts';
import type { PublishArgs, PublishSession } from './publish-session.ts';

/** Makes the input of a run from what was typed and what the configuration says. */
export function toPublishInput({
  slug,
  path,
  services: { config, projectDir },
  args,
  session,
  confirmed,
}: {
  readonly slug: string;
  /** The file, as an absolute path. */
  readonly path: string;
  readonly services: ProjectServices;
  readonly args: PublishArgs;
  readonly session: PublishSession;
  /** The identifier that a person has confirmed. */
  readonly confirmed: string | undefined;
}): PublishInput {
  const { loudness = false, publishDrafts = false } = config.publish ?? {};
  const below = relative(projectDir, path);
  const [from, to] = (['from', 'to'] as const).map((name) => readTime(name, args, session));
  return {
    recording: `recording/${slug}`,
    file: below.startsWith('..') ? path : below,
    ...(confirmed !== undefined && { identifier: confirmed, confirmation: confirmed }),
    ...((args.has('publish-drafts') || publishDrafts) && { publishDrafts: true }),
    ...(args.has('keep-metadata') && { keepMetadata: true }),
    ...((args.has('loudness') || loudness) && { loudness: true }),
    ...((from !== undefined || to !== undefined) && {
      cut: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    }),
  };
}

/** Reads a moment of the recording, such as `90`, `1:30` or `1:02:03.5`, as seconds. */
function readTime(
  name: 'from' | 'to',
  args: PublishArgs,
  { context }: PublishSession,
): number | undefined {
  const value = args.text(name);
  if (value === undefined) return undefined;
  if (!/^(?:(?:\d{1,3}:)?[0-5]?\d:[0-5]\d|\d{1,6})(?:\.\d{1,3})?$/.test(value))
    throw wrongValue(value, name, '90, 1:30, 1:02:03', context.locale);
  return value.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
