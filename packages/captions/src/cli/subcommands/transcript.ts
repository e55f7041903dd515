import { CliError, defineSubcommand, oneOf, wrongValue } from '@comunal/command';
import { decodeCaptions } from '../../decode-captions.ts';
import { parseCaptions } from '../../parse-captions.ts';
import { readChapters } from '../../transcript/chapters.ts';
import { toTranscript } from '../../transcript/to-transcript.ts';
import { getLanguageFromName, readBytes, readCaptionFiles } from '../caption-files.ts';
import { write } from '../options.ts';
import { writeOutput } from '../write-output.ts';
import type { Session } from '../session.ts';

const EXTENSIONS = { markdown: 'md', html: 'html', text: 'txt' } as const;

/** The subcommand `comunal captions transcript`. */
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
    const outputs = files.map(({ path, document }) => {
      const language = getLanguageFromName(path);
      const text = toTranscript(document, {
        format,
        chapters,
        language,
        link:
          link === undefined
            ? undefined
            : (ms) => link.replaceAll('{seconds}', String(Math.floor(ms / 1000))),
      });
      return { path: path.replace(/(?:\.(?:vtt|srt))?$/i, `.${EXTENSIONS[format]}`), text };
    });
    const sources = files.map(({ path }) => path);
    return writeOutput({ outputs, sources, notes: [] }, args, session);
  },
});
