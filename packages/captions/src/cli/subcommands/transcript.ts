import { CliError, defineSubcommand, oneOf, wrongValue } from '@comunal/command';
import { decodeCaptions } from '../../decode.ts';
import { parseCaptions } from '../../parse-captions.ts';
import { readChapters } from '../../transcript/chapters.ts';
import { toTranscript } from '../../transcript/to-transcript.ts';
import { languageOfName, readBytes, readCaptionFiles } from '../caption-files.ts';
import { write } from '../options.ts';
import { putOut } from '../output.ts';
import type { Session } from '../session.ts';

const ENDINGS = { markdown: 'md', html: 'html', text: 'txt' } as const;

/** `comunal captions transcript`. */
export const transcript = defineSubcommand({
  name: 'transcript',
  help: 'captions:help.subcommand.transcript',
  operand: 'FILE',
  operands: 'many',
  options: {
    format: { value: 'FORMAT', help: 'captions:help.option.format' },
    link: { value: 'URL', help: 'captions:help.option.link' },
    chapters: { value: 'FILE', help: 'captions:help.option.chapters' },
    ...write,
  },
  async run(args, session: Session) {
    const { context, texts } = session;
    const format =
      oneOf(args, 'format', ['markdown', 'html', 'text'] as const, context.locale) ?? 'markdown';
    const link = args.text('link');
    if (link !== undefined && !link.includes('{seconds}'))
      throw wrongValue(link, 'link', 'https://video.example/w/ID?start={seconds}s', context.locale);
    const files = await readCaptionFiles(args.operands, session);
    const from = args.text('chapters');
    if (from !== undefined && files.length > 1)
      throw new CliError(2, texts.t('captions:wrong.oneFile'));
    const { text: list } = decodeCaptions(
      from === undefined ? new Uint8Array() : await readBytes(from, session),
    );
    const track = parseCaptions(list);
    const chapters = readChapters(track.cues.length > 0 ? track : list);
    const outcomes = files.map(({ path, document }) => {
      const language = languageOfName(path);
      const text = toTranscript(document, {
        format,
        chapters,
        ...(language !== undefined && { language }),
        ...(link !== undefined && {
          link: (ms: number) => link.replaceAll('{seconds}', String(Math.floor(ms / 1000))),
        }),
      });
      return { path: path.replace(/(?:\.(?:vtt|srt))?$/i, `.${ENDINGS[format]}`), text };
    });
    const sources = files.map(({ path }) => path);
    return putOut({ outcomes, sources, notes: [] }, args, session);
  },
});
