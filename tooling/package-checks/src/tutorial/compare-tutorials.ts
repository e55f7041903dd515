import { parse } from 'yaml';
import { DOCS_LANGUAGES } from '../lib/docs-pages.ts';
import type { FileStep, Tutorial, TutorialStep } from './read-tutorial.ts';

/** A difference between a page and its translation, with the line of the translation. */
export interface Difference {
  readonly line: number;
  readonly message: string;
}

const LOCALE = new RegExp(`^(?:${DOCS_LANGUAGES.join('|')})$`);

/** Lists where a translated page has its readers do something else than the source has: only texts may differ. */
export function compareTutorials(source: Tutorial, translation: Tutorial): Difference[] {
  const { steps } = translation;
  const differences = source.steps.flatMap((step, index) => {
    const translated = steps[index];
    const message = translated
      ? compareSteps(step, translated, source.steps[index + 1])
      : undefined;
    return translated && message !== undefined ? [{ line: translated.line, message }] : [];
  });
  if (source.steps.length !== steps.length) {
    const message = `has ${steps.length} blocks to follow, and the source ${source.steps.length}.`;
    differences.push({ line: steps.at(-1)?.line ?? 1, message });
  }
  if (source.paths.length !== translation.paths.length) {
    const message = `has ${translation.paths.length} pages to look at, and the source ${source.paths.length}.`;
    differences.push({ line: 1, message });
  }
  return differences;
}

function compareSteps(
  source: TutorialStep,
  translation: TutorialStep,
  next: TutorialStep | undefined,
): string | undefined {
  if (source.kind === 'file' && translation.kind === 'file') {
    if (source.path !== translation.path) return `writes ${translation.path}, not ${source.path}.`;
    // What is wrong in a file on purpose is wrong in the language of the page.
    if (next?.kind === 'commands' && next.mode === 'fails') return undefined;
    return toShape(source) === toShape(translation)
      ? undefined
      : `${source.path} differs in more than its texts from the source.`;
  }
  if (source.kind === 'commands' && translation.kind === 'commands') {
    const [mine, theirs] = [translation, source].map(({ commands, mode }) =>
      [mode, ...commands.map(withoutTexts)].join('\n'),
    );
    if (mine !== theirs) return `has other commands than the source: ${theirs}`;
    if (source.expected.length !== translation.expected.length)
      return `promises ${translation.expected.length} lines, and the source ${source.expected.length}.`;
    return source.answers.length === translation.answers.length
      ? undefined
      : `answers ${translation.answers.length} questions, and the source ${source.answers.length}.`;
  }
  return 'is a file where the source has commands, or commands where it has a file.';
}

/** What is in double quotes is a text; the name of a project in its address is none. */
function withoutTexts(command: string): string {
  return command.replaceAll(/"[^"]*"/g, '""');
}

function toShape({ language, content }: FileStep): string {
  return language === 'yaml' ? JSON.stringify(shapeOf(parse(content))) : content;
}

/** A value without its texts and its languages; a text is what has spaces in it. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return /\s/.test(value) || LOCALE.test(value) ? '' : value;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, inner]) => [LOCALE.test(key) ? '' : key, shapeOf(inner)]);
}
