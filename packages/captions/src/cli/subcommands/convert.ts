import { defineSubcommand, oneOf } from '@comunal/command';
import { srtLosses, toSrt } from '../../srt/to-srt.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { hasUnreadText, readCaptionFiles } from '../caption-files.ts';
import { write } from '../options.ts';
import { writeOutput, type OutputFile } from '../write-output.ts';
import type { Session } from '../session.ts';

/** The subcommand `comunal captions convert`. */
export const convert = defineSubcommand({
  name: 'convert',
  help: 'captions:help.subcommand.convert',
  operand: 'FILE',
  operands: 'many',
  options: {
    format: { value: 'FORMAT', help: 'captions:help.option.format' },
    speakers: { help: 'captions:help.option.speakers' },
    ...write,
  },
  async run(args, session: Session) {
    const { context, texts } = session;
    const requestedFormat = oneOf(args, 'format', ['vtt', 'srt'] as const, context.locale);
    const files = await readCaptionFiles(args.operands, session);
    const outputs: OutputFile[] = [];
    const notes: string[] = [];
    let code: 0 | 1 = 0;
    for (const file of files) {
      const { path, document } = file;
      const format = requestedFormat ?? (document.format === 'srt' ? 'vtt' : 'srt');
      // Of several files, those that already have the format are skipped.
      if (format === document.format && files.length > 1) continue;
      for (const problem of document.problems)
        notes.push(
          `${path}:${problem.line}:${problem.column}: ${describeProblem(problem, texts.language)}`,
        );
      const options = { speakers: args.has('speakers') };
      const losses = format === 'srt' ? srtLosses(document, options) : [];
      for (const { code, cue } of losses) {
        const line = cue === undefined ? undefined : document.cues[cue]?.line;
        const where = line === undefined ? path : `${path}:${line}`;
        notes.push(
          texts.t('captions:convert.lost', { where, loss: texts.t(`captions:loss.${code}`) }),
        );
      }
      const target = getTarget(path, format);
      // A file whose extension is wrong is replaced in place, unless the conversion would lose something.
      if (
        target === path &&
        format !== document.format &&
        (hasUnreadText(file) || losses.length > 0)
      ) {
        notes.push(
          texts.t(losses.length > 0 ? 'captions:file.wrongName' : 'captions:file.loses', { path }),
        );
        code = 1;
        continue;
      }
      const text = format === 'srt' ? toSrt(document, options) : toVtt(document);
      outputs.push({ path: target, text, ...(target === path && { isInPlace: true }) });
    }
    const sources = files.map(({ path }) => path);
    return writeOutput({ outputs, sources, notes, code }, args, session);
  },
});

/** Returns the path of the output file, which is that of the source where it already has the extension. */
function getTarget(path: string, format: 'vtt' | 'srt'): string {
  return path.toLowerCase().endsWith(`.${format}`)
    ? path
    : path.replace(/(?:\.(?:vtt|srt))?$/i, `.${format}`);
}
