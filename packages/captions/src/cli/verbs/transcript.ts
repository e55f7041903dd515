import { Told } from '@comunal/command';
import { decodeCaptions } from '../../decode.ts';
import { parseCaptions } from '../../parse-captions.ts';
import { readChapters } from '../../transcript/chapters.ts';
import { toTranscript } from '../../transcript/to-transcript.ts';
import { languageOfName, readBytes, readCaptionFiles } from '../caption-files.ts';
import { oneOf, write, wrongValue } from '../options.ts';
import { putOut } from '../output.ts';
import type { Verb } from '../verb.ts';

const ENDINGS = { markdown: 'md', html: 'html', text: 'txt' } as const;

/** `comunal captions transcript`. */
export const transcript: Verb = {
  help: 'captions:help.verb.transcript',
  operand: 'FILE',
  operands: 'many',
  options: {
    format: { value: 'FORMAT', help: 'captions:help.option.format' },
    link: { value: 'URL', help: 'captions:help.option.link' },
    chapters: { value: 'FILE', help: 'captions:help.option.chapters' },
    ...write,
  },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const format =
      oneOf(call, 'format', ['markdown', 'html', 'text'] as const, texts) ?? 'markdown';
    const link = call.text('link');
    if (link !== undefined && !link.includes('{seconds}'))
      throw wrongValue(link, 'link', 'https://video.example/w/ID?start={seconds}s', texts);
    const files = await readCaptionFiles(call.operands, surroundings);
    const from = call.text('chapters');
    if (from !== undefined && files.length > 1)
      throw new Told(2, texts.t('captions:wrong.oneFile'));
    const { text: list } = decodeCaptions(
      from === undefined ? new Uint8Array() : await readBytes(from, surroundings),
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
    return putOut({ outcomes, sources, notes: [] }, call, surroundings);
  },
};
