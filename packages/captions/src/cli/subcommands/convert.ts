import { defineSubcommand, oneOf } from '@comunal/command';
import { srtLosses, toSrt } from '../../srt/to-srt.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { loses, readCaptionFiles } from '../caption-files.ts';
import { write } from '../options.ts';
import { putOut, type OutputFile } from '../output.ts';
import type { Session } from '../session.ts';

/** `comunal captions convert`. */
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
    const asked = oneOf(args, 'format', ['vtt', 'srt'] as const, context.locale);
    const files = await readCaptionFiles(args.operands, session);
    const outcomes: OutputFile[] = [];
    const notes: string[] = [];
    let code: 0 | 1 = 0;
    for (const file of files) {
      const { path, document } = file;
      const format = asked ?? (document.format === 'srt' ? 'vtt' : 'srt');
      // In a folder, what is in that format already stays out.
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
          texts.t('captions:convert.lost', { where, what: texts.t(`captions:loss.${code}`) }),
        );
      }
      const target = targetOf(path, format);
      // A file whose name says the other format gives way to what comes out, unless something of it has no place there.
      if (target === path && format !== document.format && (loses(file) || losses.length > 0)) {
        notes.push(
          texts.t(losses.length > 0 ? 'captions:file.wrongName' : 'captions:file.loses', { path }),
        );
        code = 1;
        continue;
      }
      const text = format === 'srt' ? toSrt(document, options) : toVtt(document);
      outcomes.push({ path: target, text, ...(target === path && { isInPlace: true }) });
    }
    const sources = files.map(({ path }) => path);
    return putOut({ outcomes, sources, notes, code }, args, session);
  },
});

/** The same place where the name ends in the format already. */
function targetOf(path: string, format: 'vtt' | 'srt'): string {
  return path.toLowerCase().endsWith(`.${format}`)
    ? path
    : path.replace(/(?:\.(?:vtt|srt))?$/i, `.${format}`);
}
