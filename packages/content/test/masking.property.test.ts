import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { pickCount } from '@comunal/test-kit/pick-cases';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  contentTypes,
  toPublic,
  Visibility,
  type ContentCheck,
  type Entry,
  type FieldPath,
} from '@comunal/schemas';
import {
  canariesIn,
  canariesOf,
  graphOf,
  Random,
  TODAY,
  type Graph,
} from '@comunal/test-kit/content-graph';
import { comunalLoader } from '../src/astro/index.ts';
import { createReport } from '../src/cli/create-report.ts';
import { folders, formatProblem, loadContent, maskProblem, type Problem } from '../src/index.ts';
import { fakeContext } from './support/fake-astro.ts';
import { shownBy, withMistakes, type Mistaken } from './support/mistakes.ts';

const wanted = pickCount(2_000, 20_000);

const site = `visibility: public
title: Colectiva
url: https://colectiva.example
languages: [es, en, pt]
organization: colectiva
tagline: { es: Hola, en: Hello, pt: Olá }
summary: { es: Un sitio, en: A site, pt: Um site }
`;

/** Reports something at every place of an entry, with the value in the details. */
const everywhere: ContentCheck = {
  name: 'everywhere',
  types: contentTypes,
  check: ({ fields }) =>
    [...placesIn(fields)]
      .filter((_, index) => index % 7 === 0)
      .slice(0, 10)
      .map(({ path, value }) => ({
        code: 'seen',
        severity: 'error',
        path,
        messages: inThree('Something.'),
        details: inThree(JSON.stringify(value)),
        ...(path.includes('captions')
          ? { inFile: { path: String(value), line: 1, column: 1 } }
          : {}),
      })),
};

function inThree(text: string): { es: string; en: string; pt: string } {
  return { es: text, en: text, pt: text };
}

function* placesIn(
  value: unknown,
  path: FieldPath = [],
): Generator<{ path: FieldPath; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A content folder with canaries everywhere and mistakes beside them, and the canaries that others may be told. */
function plant(seed: number, dir: string): ReadonlySet<string> {
  const random = new Random(seed);
  const types = contentTypes.filter((type) => type !== 'site');
  const visibilities = [...Object.values(Visibility), Visibility.Public, Visibility.Public];
  const graph = graphOf(
    Array.from({ length: 5 }, (_, at) => ({
      type: random.pick(types),
      visibility: random.pick(visibilities),
      seed: seed * 31 + at,
      fill: random.pick([0.2, 0.5, 1]),
    })),
  );
  const allowed = new Set<string>();
  const isShown = shownBy(graph.lookup, TODAY);
  for (const { entry } of graph.planted) {
    const mistaken = withMistakes(entry, 1 + random.below(4), random, isShown);
    for (const each of listDisclosable(entry, mistaken, graph)) allowed.add(each);
    writeEntry(dir, entry, mistaken.fields, random);
  }
  return allowed;
}

/** What stands in the public form and is in no doubt, and the slug of an entry that is for allies. */
function listDisclosable(entry: Entry, mistaken: Mistaken, graph: Graph): readonly string[] {
  if (mistaken.fields['visibility'] === 'allies') return canariesIn(entry.slug);
  const form = toPublic(entry, graph.lookup, { today: TODAY });
  const doubtful = new Set(mistaken.doubtful);
  return [...canariesOf(form), ...mistaken.quotable].filter((each) => !doubtful.has(each));
}

function writeEntry(
  dir: string,
  { type, slug, visibility }: Entry,
  fields: Readonly<Record<string, unknown>>,
  random: Random,
): void {
  const isPrivate = visibility === 'closed' && random.chance(0.5);
  const folder = `${isPrivate ? 'private/' : ''}${folders[type as keyof typeof folders]}`;
  const lines = Object.entries(fields)
    .filter(([key]) => key !== 'type' && key !== 'slug')
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  if (random.chance(0.04)) lines.push(`"${slug}`); // YAML that cannot be read
  const ending = random.chance(0.04) ? random.pick(['.yml', '.yaml.txt', '.docx']) : '.yaml';
  const file = join(dir, folder, slug + ending);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** All that others can read of a problem. */
function formatMasked(problem: Problem): string {
  const lines = (['es', 'en', 'pt'] as const).map((locale) =>
    formatProblem(problem, locale, { maskClosed: true }),
  );
  return [JSON.stringify(maskProblem(problem)), ...lines].join('\n');
}

/** All that a build with Astro logs and throws. */
async function logOf(dir: string): Promise<string> {
  const { context, lines } = fakeContext();
  const loader = comunalLoader({ dir, type: 'page', checks: [everywhere] });
  const thrown: unknown = await loader
    .load(context as LoaderContext)
    .catch((error: unknown) => error);
  const error = inspect(thrown, { depth: 10, maxStringLength: null, maxArrayLength: null });
  return [...lines, error].join('\n');
}

// Astro's loader asks for the day itself.
beforeEach(() => void vi.useFakeTimers({ now: new Date(TODAY), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

it(
  `tells others no canary that is not shown, in ${wanted} messages`,
  { timeout: pickCount(600_000, 3_600_000) },
  async () => {
    const count = { messages: 0, logs: 0, masked: 0, quoting: 0, hidingForAuthor: 0 };
    const leaks: string[] = [];
    for (let seed = 1; count.messages < wanted; seed++) {
      const dir = mkdtempSync(join(tmpdir(), 'comunal-masking-'));
      try {
        writeFileSync(join(dir, 'site.yaml'), site);
        const allowed = plant(seed, dir);
        const content = await loadContent(dir, {
          clock: { today: () => TODAY },
          checks: [everywhere],
        });
        const leaksIn = (text: string): string =>
          canariesIn(text)
            .filter((each) => !allowed.has(each))
            .join(' ');
        for (const problem of content.problems) {
          count.messages++;
          const masked = formatMasked(problem);
          if (leaksIn(masked))
            leaks.push(`seed ${seed}: ${problem.code} ${leaksIn(masked)} in ${masked}`);
          if (problem.masked) count.masked++;
          if (canariesIn(JSON.stringify(maskProblem(problem).messages)).length > 0) count.quoting++;
          if (leaksIn(JSON.stringify(problem.messages))) count.hidingForAuthor++;
        }
        const report = JSON.stringify(createReport(content, content.problems, 'content', true));
        if (leaksIn(report)) leaks.push(`seed ${seed}: the report`);
        if (content.problems.length === 0) continue;
        const log = await logOf(dir);
        expect(log).toContain(
          content.problems.some(({ severity }) => severity === 'error') ? 'ContentError' : ': ',
        );
        if (leaksIn(log)) leaks.push(`seed ${seed}: the log of a build`);
        count.logs++;
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    }
    expect(leaks.slice(0, 3), `${leaks.length} leaks`).toEqual([]);
    // It would find something: the author is told more, and others are told what is shown.
    expect(count.masked).toBeGreaterThan(wanted / 4);
    expect(count.quoting).toBeGreaterThan(wanted / 50);
    expect(count.logs).toBeGreaterThan(wanted / 200);
    expect(count.hidingForAuthor).toBeGreaterThan(wanted / 20);
  },
);
