import { defineSubcommand, json } from '@comunal/command';
import { checkCaptions } from '../../check/check-captions.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { readCaptionFiles } from '../caption-files.ts';
import { findFileProblem } from '../file-problem.ts';
import { preset, choosePreset } from '../options.ts';
import type { Session } from '../session.ts';

/** The subcommand `comunal captions check`. */
export const check = defineSubcommand({
  name: 'check',
  help: 'captions:help.subcommand.check',
  operand: 'FILE',
  operands: 'many',
  options: { ...preset, ...json },
  async run(args, session: Session) {
    const { texts } = session;
    const getPresetFor = choosePreset(args, session);
    const files = await readCaptionFiles(args.operands, session);
    const reports = files.map(({ path, document }) => {
      const fileProblem = findFileProblem(path, document, texts);
      const problems = [...document.problems, ...checkCaptions(document, getPresetFor(path))]
        .toSorted((a, b) => a.line - b.line || a.column - b.column)
        .map((problem) => ({ ...problem, message: describeProblem(problem, texts.language) }));
      return {
        path,
        format: document.format,
        cues: document.cues.length,
        problems: fileProblem ? [fileProblem, ...problems] : problems,
      };
    });
    const code = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
    const lines = reports.flatMap(({ path, problems }) =>
      problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
    );
    const isFine = code === 0;
    return {
      lines,
      data: { files: reports },
      notes: isFine ? [{ text: texts.t('captions:check.fine'), style: 'success' }] : [],
      code,
    };
  },
});
