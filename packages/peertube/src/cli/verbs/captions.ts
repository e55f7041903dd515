import { type Call, printableJson, Told } from '@comunal/command';
import { isPeerTubeError } from '../../peertube-error.ts';
import { checkLanguage, checkPlace, putCaptions, readCaptionFiles } from '../caption-files.ts';
import { explain } from '../explain.ts';
import { languageName } from '../language-name.ts';
import type { Session } from '../session.ts';
import { json, server } from '../shared-options.ts';
import { verb } from '../verb.ts';
import { videoIdOf } from '../video-id.ts';

/** Languages that were changed, or all that there are when none was to be; `--json` gives the one or the other. */
type Changed = readonly { readonly kind: 'put' | 'deleted'; readonly language: string }[];
interface Found {
  readonly language: string;
  readonly label: string;
  readonly isAutomatic: boolean;
}

/** `comunal peertube captions`. */
export const captions = verb<{ readonly changed: Changed } | { readonly found: readonly Found[] }>({
  help: 'peertube:help.verb.captions',
  operand: 'VIDEO',
  options: {
    put: { value: 'TAG=FILE', help: 'peertube:help.option.put', isMany: true },
    delete: { value: 'TAG', help: 'peertube:help.option.delete', isMany: true },
    ...json,
    ...server,
  },
  needsLogIn: changes,
  run,
  print(result, call, { texts: { t, formats } }) {
    if (call.has('json')) return { lines: printableJson({ version: 1, ...result }).split('\n') };
    if ('changed' in result) {
      const { changed } = result;
      return {
        lines: changed.map(({ kind, language }) => t(`peertube:captions.${kind}`, { language })),
      };
    }
    const { found } = result;
    if (found.length === 0) return { lines: [], notes: [t('peertube:captions.none')] };
    return {
      lines: found.map(({ language, label: english, isAutomatic }) => {
        const label = languageName(language, formats) ?? english;
        const how = isAutomatic ? ` (${t('peertube:captions.automatic')})` : '';
        return `${language.padEnd(8)} ${label}${how}`;
      }),
    };
  },
});

function changes(call: Call): boolean {
  return call.has('put') || call.has('delete');
}

async function run(call: Call, session: Session) {
  const { peertube, context, texts, server } = session;
  const { t } = texts;
  const { signal } = context;
  const id = videoIdOf(call.operand, session);
  const files = await readCaptionFiles(call.all('put'), '--put', session);
  for (const language of call.all('delete')) {
    checkLanguage(language, session);
    checkPlace(language, session);
  }
  const notThere = (): Told =>
    new Told(1, t('peertube:failure.notFound', { what: call.operand, server }));
  if (!changes(call)) {
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
    for (const language of call.all('delete')) {
      const missing = (): Told => new Told(1, t('peertube:captions.notThere', { language }));
      await peertube.captions.delete(id, language, { signal }).catch(foundOr(missing));
      changed.push({ kind: 'deleted', language });
    }
  } catch (thrown) {
    // What was done before it failed is told, too.
    const done = changed.map(({ kind, language }) => t(`peertube:captions.${kind}`, { language }));
    if (done.length === 0 || signal.aborted) throw thrown;
    const said = thrown instanceof Told ? thrown.lines : [explain(thrown, session)];
    throw new Told(1, ...done, ...said.filter((line) => line !== undefined));
  }
  return { changed };
}

/** Rejects with other words for what is not there. */
function foundOr(missing: () => Told): (thrown: unknown) => never {
  return (thrown) => {
    throw isPeerTubeError(thrown) && thrown.code === 'not-found' ? missing() : thrown;
  };
}
