import { printableJson } from '@comunal/command';
import { checkCaptions } from '../../check/check-captions.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { readCaptionFiles } from '../caption-files.ts';
import { hidingProblem } from '../hiding-problem.ts';
import { json, preset, presetFor } from '../options.ts';
import type { Verb } from '../verb.ts';

/** `comunal captions check`. */
export const check: Verb = {
  help: 'captions:help.verb.check',
  operand: 'FILE',
  operands: 'many',
  options: { ...preset, ...json },
  async go(call, surroundings) {
    const { texts } = surroundings;
    const numbersFor = presetFor(call, surroundings);
    const files = await readCaptionFiles(call.operands, surroundings);
    const reports = files.map(({ path, document }) => {
      const hiding = hidingProblem(path, document, texts);
      const problems = [...document.problems, ...checkCaptions(document, numbersFor(path))]
        .toSorted((one, other) => one.line - other.line || one.column - other.column)
        .map((problem) => ({ ...problem, message: describeProblem(problem, texts.language) }));
      return {
        path,
        format: document.format,
        cues: document.cues.length,
        problems: hiding ? [hiding, ...problems] : problems,
      };
    });
    const code = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
    if (call.has('json'))
      return { raw: `${printableJson({ version: 1, files: reports })}\n`, code };
    const lines = reports.flatMap(({ path, problems }) =>
      problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
    );
    return code === 0 ? { notes: [texts.t('captions:check.fine')] } : { lines, code };
  },
};
