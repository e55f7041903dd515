import { defineSubcommand } from '@comunal/command';
import { checkCaptions } from '../../check/check-captions.ts';
import { fixCaptions, type CaptionChange } from '../../check/fix-captions.ts';
import { toSrt } from '../../srt/to-srt.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { loses, readCaptionFiles, tagNotes } from '../caption-files.ts';
import { hidingProblem } from '../hiding-problem.ts';
import { preset, presetFor, write } from '../options.ts';
import { putOut, type OutputFile } from '../output.ts';
import type { Session } from '../session.ts';

/** `comunal captions fix`. */
export const fix = defineSubcommand({
  name: 'fix',
  help: 'captions:help.subcommand.fix',
  operand: 'FILE',
  operands: 'many',
  options: { ...preset, ...write },
  async run(args, session: Session) {
    const { t } = session.texts;
    const numbersFor = presetFor(args, session);
    const files = await readCaptionFiles(args.operands, session);
    const outcomes: OutputFile[] = [];
    const notes: string[] = [];
    let code: 0 | 1 = 0;
    for (const file of files) {
      const { path, document } = file;
      if (loses(file)) {
        notes.push(t('captions:file.loses', { path }));
        code = 1;
        continue;
      }
      notes.push(...tagNotes(file, session.texts));
      const numbers = numbersFor(path);
      const fixed = fixCaptions(document, numbers);
      const hiding = hidingProblem(path, document, session.texts);
      if (hiding) notes.push(`${path}:1:1: ${hiding.message}`);
      if (fixed.changes.length === 0 && hiding) code = 1;
      else if (fixed.changes.length === 0) notes.push(t('captions:fix.nothing', { path }));
      else {
        const count = (wanted: CaptionChange['code']): number =>
          fixed.changes.filter((change) => change.code === wanted).length;
        notes.push(
          t('captions:fix.done', {
            path,
            lines: count('lines'),
            split: count('split'),
            end: count('end'),
            order: count('order'),
            left: checkCaptions(fixed, numbers).length,
          }),
        );
      }
      // What is fine is shown when it was asked for alone, and not written again.
      if (fixed.changes.length > 0 || !args.has('write'))
        outcomes.push({ path, text: document.format === 'srt' ? toSrt(fixed) : toVtt(fixed) });
    }
    const sources = files.map(({ path }) => path);
    return putOut({ outcomes, sources, isInPlace: true, notes, code }, args, session);
  },
});
