import { defineSubcommand } from '@comunal/command';
import { checkCaptions } from '../../check/check-captions.ts';
import { fixCaptions, type CaptionChange } from '../../check/fix-captions.ts';
import { toSrt } from '../../srt/to-srt.ts';
import { toVtt } from '../../vtt/to-vtt.ts';
import { hasUnreadText, readCaptionFiles, describeUnknownTags } from '../caption-files.ts';
import { findFileProblem } from '../file-problem.ts';
import { preset, choosePreset, write } from '../options.ts';
import { writeOutput, type OutputFile } from '../write-output.ts';
import type { Session } from '../session.ts';

/** The subcommand `comunal captions fix`. */
export const fix = defineSubcommand({
  name: 'fix',
  help: 'captions:help.subcommand.fix',
  operand: 'FILE',
  operands: 'many',
  options: { ...preset, ...write },
  async run(args, session: Session) {
    const { t } = session.texts;
    const getPresetFor = choosePreset(args, session);
    const files = await readCaptionFiles(args.operands, session);
    const outputs: OutputFile[] = [];
    const notes: string[] = [];
    let code: 0 | 1 = 0;
    for (const file of files) {
      const { path, document } = file;
      if (hasUnreadText(file)) {
        notes.push(t('captions:file.loses', { path }));
        code = 1;
        continue;
      }
      notes.push(...describeUnknownTags(file, session.texts));
      const limits = getPresetFor(path);
      const fixed = fixCaptions(document, limits);
      const fileProblem = findFileProblem(path, document, session.texts);
      if (fileProblem) notes.push(`${path}:1:1: ${fileProblem.message}`);
      if (fixed.changes.length === 0 && fileProblem) code = 1;
      else if (fixed.changes.length === 0) notes.push(t('captions:fix.nothing', { path }));
      else {
        const count = (changeCode: CaptionChange['code']): number =>
          fixed.changes.filter((change) => change.code === changeCode).length;
        notes.push(
          t('captions:fix.done', {
            path,
            lines: count('lines'),
            split: count('split'),
            end: count('end'),
            order: count('order'),
            left: checkCaptions(fixed, limits).length,
          }),
        );
      }
      // A file without changes is printed, but not written again.
      if (fixed.changes.length > 0 || !args.has('write'))
        outputs.push({ path, text: document.format === 'srt' ? toSrt(fixed) : toVtt(fixed) });
    }
    const sources = files.map(({ path }) => path);
    return writeOutput({ outputs, sources, isInPlace: true, notes, code }, args, session);
  },
});
