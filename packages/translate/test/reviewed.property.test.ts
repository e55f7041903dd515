import { loadContent } from '@comunal/content';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listContentUnits } from '../src/parts/content/list-content-units.ts';
import { planContentImport } from '../src/parts/content/plan-content-import.ts';
import type { AcceptedText } from '../src/parts/exchange-part.ts';
import type { TranslationProject } from '../src/project/translation-project.ts';
import { writePlanned } from '../src/write/write-planned.ts';
import { readFiles } from './support/read-files.ts';
import { writeProject } from './support/write-project.ts';

const word = fc.constantFrom('Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco');
const paragraphs = fc.array(word, { minLength: 1, maxLength: 4 });
const source = fc.record({ title: word, summary: word, body: paragraphs });
type Source = typeof source extends fc.Arbitrary<infer T> ? T : never;

const toYaml = ({ title, summary }: Source, states = '') =>
  `visibility: public\ntitle: { es: ${title}, pt: T }\nsummary: { es: ${summary}, pt: S }\n${states}`;
const toBody = (parts: readonly string[]) => `${parts.map((part) => `${part}.`).join('\n\n')}\n`;

async function open(root: string): Promise<TranslationProject> {
  const dir = join(root, 'content');
  const content = await loadContent(dir);
  const { signal } = new AbortController();
  return { cwd: root, dir, content, languages: content.languages, signal };
}

/** Notes that a person has read the whole page. */
async function review(root: string): Promise<void> {
  const project = await open(root);
  const units = listContentUnits(project, 'pt').units.filter(({ owner }) => owner === 'page/ayuda');
  const accepted = units.map((unit): AcceptedText => ({ ...unit, unit, source: unit.source }));
  const agreed = new Set(units.map(({ id }) => id));
  const plan = planContentImport(project, { language: 'pt', accepted, agreed, state: 'reviewed' });
  await writePlanned(plan.files);
}

const stateOf = ({ content }: TranslationProject) =>
  content.get('page', 'ayuda')?.translations?.['pt']?.state;

it('lets no review survive a change of the source, whatever is imported after it', async () => {
  await fc.assert(
    fc.asyncProperty(
      source,
      source,
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.constantFrom(undefined, 'draft', 'reviewed'),
      fc.boolean(),
      async (before, after, picked, state, isFollowed) => {
        const root = await writeProject({
          'pages/ayuda.yaml': toYaml(before),
          'pages/ayuda.es.md': toBody(before.body),
          'pages/ayuda.pt.md': toBody(before.body.map((text) => `pt ${text}`)),
        });
        await review(root);
        expect(stateOf(await open(root))).toBe('reviewed');
        const files = await readFiles(join(root, 'content'));
        const [, states = ''] = /^(translations:[^]*)/m.exec(files['pages/ayuda.yaml'] ?? '') ?? [];
        await writeFile(join(root, 'content/pages/ayuda.yaml'), toYaml(after, states));
        await writeFile(join(root, 'content/pages/ayuda.es.md'), toBody(after.body));

        const changed = await open(root);
        const isOther = JSON.stringify(before) !== JSON.stringify(after);
        const isMoved =
          JSON.stringify(before.body.toSorted()) === JSON.stringify(after.body.toSorted());
        const isSame = before.title === after.title && before.summary === after.summary && isMoved;
        expect(isOther && !isSame && stateOf(changed) === 'reviewed').toBe(false);

        // Translations of the old source come in, of some of the texts.
        const units = listContentUnits(changed, 'pt').units.filter(
          ({ owner }, index) => owner === 'page/ayuda' && picked[index % picked.length],
        );
        const accepted = units.map((unit): AcceptedText => ({
          unit,
          target: `novo ${unit.source}`,
          source: isFollowed ? unit.source : `${unit.source} antes`,
        }));
        const agreed = new Set(isFollowed ? units.map(({ id }) => id) : []);
        const plan = planContentImport(changed, { language: 'pt', accepted, agreed, state });
        await writePlanned(plan.files);
        const imported = await open(root);
        const own = listContentUnits(imported, 'pt').units.filter(
          ({ owner }) => owner === 'page/ayuda',
        );
        const isStale =
          own.some((unit) => unit.state === 'stale') ||
          (!isFollowed && accepted.length > 0 && plan.files.length > 0);
        expect(isStale && stateOf(imported) === 'reviewed').toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});
