import { srtLosses, toSrt } from '../../srt/to-srt.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { readCaptionFiles } from '../caption-files.ts';
import { oneOf, write } from '../options.ts';
import { putOut, type Outcome } from '../output.ts';
import type { Verb } from '../verb.ts';

/** `comunal captions convert`. */
export const convert: Verb = {
  help: 'captions:help.verb.convert',
  operand: 'FILE',
  operands: 'many',
  options: {
    format: { value: 'FORMAT', help: 'captions:help.option.format' },
    speakers: { help: 'captions:help.option.speakers' },
    ...write,
  },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const asked = oneOf(call, 'format', ['vtt', 'srt'] as const, texts);
    const files = await readCaptionFiles(call.operands, surroundings);
    const outcomes: Outcome[] = [];
    const notes: string[] = [];
    for (const { path, document } of files) {
      const format = asked ?? (document.format === 'srt' ? 'vtt' : 'srt');
      // In a folder, what is in that format already stays out.
      if (format === document.format && files.length > 1) continue;
      for (const problem of document.problems)
        notes.push(
          `${path}:${problem.line}:${problem.column}: ${describeProblem(problem, texts.language)}`,
        );
      const options = { speakers: call.has('speakers') };
      const losses = format === 'srt' ? srtLosses(document, options) : [];
      for (const { code, cue } of losses) {
        const line = cue === undefined ? undefined : document.cues[cue]?.line;
        const where = line === undefined ? path : `${path}:${line}`;
        notes.push(
          texts.t('captions:convert.lost', { where, what: texts.t(`captions:loss.${code}`) }),
        );
      }
      outcomes.push({
        path: path.replace(/(?:\.(?:vtt|srt))?$/i, `.${format}`),
        text: format === 'srt' ? toSrt(document, options) : toVtt(document),
      });
    }
    const sources = files.map(({ path }) => path);
    return putOut({ outcomes, sources, notes }, call, surroundings);
  },
};
