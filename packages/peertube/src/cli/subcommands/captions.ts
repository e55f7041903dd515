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

/** Languages that were changed, or all that there are when none was to be; `--json` gives the one or the other. */
type Changed = readonly { readonly kind: 'put' | 'deleted'; readonly language: string }[];
interface Found {
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
    withLogIn(session, changes(args), async () => print(await run(args, session), session)),
});

function print(
  result: { readonly changed: Changed } | { readonly found: readonly Found[] },
  { texts: { t, formats } }: CliSession,
): CommandOutput {
  if ('changed' in result) {
    const { changed } = result;
    return {
      lines: changed.map(({ kind, language }) => t(`peertube:captions.${kind}`, { language })),
      data: result,
    };
  }
  const { found } = result;
  return {
    lines: found.map(({ language, label: english, isAutomatic }) => {
      const label = getLanguageName(language, formats) ?? english;
      const how = isAutomatic ? ` (${t('peertube:captions.automatic')})` : '';
      return `${language.padEnd(8)} ${label}${how}`;
    }),
    data: result,
    notes: found.length === 0 ? [t('peertube:captions.none')] : [],
  };
}

function changes(args: ParsedArgs<typeof options>): boolean {
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
    new CliError(1, t('peertube:failure.notFound', { what: args.operand, server }));
  if (!changes(args)) {
    const list = await peertube.captions.list(id, { signal }).catch(foundOr(notThere));
    const found = list.map(({ language, label, automaticallyGenerated }) => {
      return { language, label, isAutomatic: automaticallyGenerated === true };
    });
    return { found };
  }
  const changed: { kind: 'put' | 'deleted'; language: string }[] = [];
  try {
    for (const file of files) {
      await putCaptions(id, file, session).catch(foundOr(notThere));
      changed.push({ kind: 'put', language: file.language });
    }
    for (const language of args.all('delete')) {
      const missing = (): CliError =>
        new CliError(1, t('peertube:captions.notThere', { language }));
      await peertube.captions.delete(id, language, { signal }).catch(foundOr(missing));
      changed.push({ kind: 'deleted', language });
    }
  } catch (thrown) {
    // What was done before it failed is told, too.
    const done = changed.map(({ kind, language }) => t(`peertube:captions.${kind}`, { language }));
    if (done.length === 0 || signal.aborted) throw thrown;
    session.tell(...done);
    const message = explainError(thrown, session);
    throw message === undefined ? thrown : new CliError(1, message); // which is not tried again
  }
  return { changed };
}

/** Rejects with other words for what is not there. */
function foundOr(missing: () => CliError): (thrown: unknown) => never {
  return (thrown) => {
    throw isPeerTubeError(thrown) && thrown.code === 'not-found' ? missing() : thrown;
  };
}
