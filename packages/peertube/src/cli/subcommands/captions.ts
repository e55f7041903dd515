import {
  CliError,
  defineSubcommand,
  json,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { isPeerTubeError } from '../../peertube-error.ts';
import {
  checkLanguage,
  checkCaptionLanguage,
  putCaptions,
  readCaptionFiles,
} from '../caption-files.ts';
import { explainError } from '../explain-error.ts';
import { getLanguageName } from '../language-name.ts';
import type { CliSession } from '../cli-session.ts';
import { withLogIn } from '../log-in.ts';
import { server } from '../options.ts';
import { parseVideoId } from '../parse-video-id.ts';

const options = {
  put: { value: 'TAG=FILE', help: 'peertube:help.option.put', isMany: true },
  delete: { value: 'TAG', help: 'peertube:help.option.delete', isMany: true },
  ...json,
  ...server,
} as const;

/** The captions that were changed; `--json` has them, or the list of captions when there was nothing to change. */
type Changes = readonly { readonly kind: 'put' | 'deleted'; readonly language: string }[];
interface ListedCaptions {
  readonly language: string;
  readonly label: string;
  readonly isAutomatic: boolean;
}

/** `comunal peertube captions`. */
export const captions = defineSubcommand({
  name: 'captions',
  help: 'peertube:help.subcommand.captions',
  operand: 'VIDEO',
  options,
  run: (args, session: CliSession) =>
    withLogIn(session, hasChanges(args), async () => print(await run(args, session), session)),
});

function print(
  result: { readonly changed: Changes } | { readonly captions: readonly ListedCaptions[] },
  { texts: { t, formats } }: CliSession,
): CommandOutput {
  if ('changed' in result) {
    const { changed } = result;
    return {
      lines: changed.map(({ kind, language }) => t(`peertube:captions.${kind}`, { language })),
      data: result,
    };
  }
  const { captions } = result;
  return {
    lines: captions.map(({ language, label: english, isAutomatic }) => {
      const label = getLanguageName(language, formats) ?? english;
      const suffix = isAutomatic ? ` (${t('peertube:captions.automatic')})` : '';
      return `${language.padEnd(8)} ${label}${suffix}`;
    }),
    data: result,
    notes: captions.length === 0 ? [t('peertube:captions.none')] : [],
  };
}

function hasChanges(args: ParsedArgs<typeof options>): boolean {
  return args.has('put') || args.has('delete');
}

async function run(args: ParsedArgs<typeof options>, session: CliSession) {
  const { peertube, context, texts, server } = session;
  const { t } = texts;
  const { signal } = context;
  const id = parseVideoId(args.operand, session);
  const files = await readCaptionFiles(args.all('put'), 'put', session);
  for (const language of args.all('delete')) {
    checkLanguage(language, session);
    checkCaptionLanguage(language, session);
  }
  const notThere = (): CliError =>
    new CliError(1, t('peertube:failure.notFound', { item: args.operand, server }));
  if (!hasChanges(args)) {
    const list = await peertube.captions.list(id, { signal }).catch(rejectMissing(notThere));
    const captions = list.map(({ language, label, automaticallyGenerated }) => {
      return { language, label, isAutomatic: automaticallyGenerated === true };
    });
    return { captions };
  }
  const changed: { kind: 'put' | 'deleted'; language: string }[] = [];
  try {
    for (const file of files) {
      await putCaptions(id, file, session).catch(rejectMissing(notThere));
      changed.push({ kind: 'put', language: file.language });
    }
    for (const language of args.all('delete')) {
      const missing = (): CliError =>
        new CliError(1, t('peertube:captions.notThere', { language }));
      await peertube.captions.delete(id, language, { signal }).catch(rejectMissing(missing));
      changed.push({ kind: 'deleted', language });
    }
  } catch (thrown) {
    // The changes before the failure are reported too.
    const done = changed.map(({ kind, language }) => t(`peertube:captions.${kind}`, { language }));
    if (done.length === 0 || signal.aborted) throw thrown;
    session.tell(...done);
    const message = explainError(thrown, session);
    throw message === undefined ? thrown : new CliError(1, message); // which is not retried
  }
  return { changed };
}

/** Rejects with a message of its own when something is missing. */
function rejectMissing(missing: () => CliError): (thrown: unknown) => never {
  return (thrown) => {
    throw isPeerTubeError(thrown) && thrown.code === 'not-found' ? missing() : thrown;
  };
}
