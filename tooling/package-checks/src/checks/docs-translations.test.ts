import { describe, expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { docsTranslations } from './docs-translations.ts';

const DESCRIPTION = 'A sentence that says what one learns from this page, for search engines.';
let pages = 0;
/** A page with a description of its own. */
const page = (
  code: string,
  rest = 'Text.\n\n## More\n',
  description = `${DESCRIPTION} ${(pages += 1)}`,
) => `---\ntitle: A page\ndescription: ${description}\n---\n\n\`\`\`ts\n${code}\n\`\`\`\n\n${rest}`;

const CODE = "// Un comentario.\nconsole.log('hola'); // → hola";
const check = (versions: Readonly<Record<string, string>>) =>
  docsTranslations(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      ...Object.fromEntries(
        Object.entries(versions).map(([language, text]) => [
          `docs/src/content/docs/${language}/howto/a-task.md`,
          text,
        ]),
      ),
    }),
  );

describe('docsTranslations', () => {
  it('passes pages whose code differs in comments and layout alone', async () => {
    const english = page("// A comment\n// of two lines.\nconsole.log('hola'); // → hola");
    const portuguese = page("console.log(\n  'hola',\n); // → hola");
    expect(await check({ es: page(CODE), en: english, pt: portuguese })).toEqual([]);
  });

  it('names the language that a page is missing in', async () => {
    expect(await check({ es: page(CODE), en: page(CODE) })).toEqual([
      { location: 'howto/a-task', message: 'is missing in pt.' },
    ]);
    expect(await check({ en: page(CODE), pt: page(CODE) })).toEqual([
      { location: 'howto/a-task', message: 'is missing in es.' },
    ]);
  });

  it('names the line of code that is other than in Spanish', async () => {
    const changed = page("console.log('hello'); // → hola");
    expect(await check({ es: page(CODE), en: changed, pt: page(CODE) })).toMatchObject([
      {
        location: 'docs/src/content/docs/en/howto/a-task.md:7',
        message: expect.stringContaining('other code'),
      },
    ]);
  });

  it('compares what a block promises to print, and whether it runs', async () => {
    const silent = page("console.log('hola');");
    const marked = page(CODE).replace('```ts', '```ts no-run');
    expect(await check({ es: page(CODE), en: silent, pt: marked })).toMatchObject([
      { location: 'docs/src/content/docs/en/howto/a-task.md:7' },
      { location: 'docs/src/content/docs/pt/howto/a-task.md:7' },
    ]);
  });

  it('wants the same blocks and headings', async () => {
    const problems = await check({
      es: page(CODE),
      en: page(CODE, 'Text.\n\n### More\n'),
      pt: page(CODE, '## Mais\n\n```sh\nnpx comunal check\n```\n'),
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'has the headings ###, and docs/src/content/docs/es/howto/a-task.md has ##.',
      'has the blocks ts sh, and docs/src/content/docs/es/howto/a-task.md has ts.',
    ]);
  });

  it('names a title and a description that are still in Spanish', async () => {
    const spanish = page(CODE).replace('A page', 'Firmar una campaña propia');
    const [, description] = /^description: (.*)$/m.exec(spanish) ?? [];
    const translated = page(CODE).replace('A page', 'Assinar uma campanha');
    expect(
      await check({
        es: spanish,
        en: translated.replace(/^description: .*$/m, `description: ${description}`),
        pt: translated.replace('Assinar uma campanha', 'Firmar una campaña propia'),
      }),
    ).toMatchObject([
      {
        location: expect.stringContaining('/en/'),
        message: expect.stringContaining('description'),
      },
      { location: expect.stringContaining('/pt/'), message: expect.stringContaining('the title') },
    ]);
  });

  it('names the paragraphs, headings and items that are still in Spanish', async () => {
    const spanish =
      'Sube el video con `upload`\ny espera a que termine.\n\n## Lo que puede fallar\n\n- Guarda la clave aparte.\n';
    const english = 'Upload the video.\n\n## What can fail\n\n- Guarda la clave aparte.\n';
    const problems = await check({
      es: page(CODE, spanish),
      en: page(CODE, english),
      pt: page(CODE, spanish),
    });
    expect(problems.map(({ location }) => location)).toEqual([
      'docs/src/content/docs/en/howto/a-task.md:15',
      'docs/src/content/docs/pt/howto/a-task.md:11',
      'docs/src/content/docs/pt/howto/a-task.md:14',
      'docs/src/content/docs/pt/howto/a-task.md:16',
    ]);
  });

  it('passes code, names and very short paragraphs that are the same', async () => {
    const same =
      'import { Card } from "@astrojs/starlight/components";\n\n`await upload(file, { title })`\n\n' +
      '- Colectiva de Ejemplo, Ciudad de Prueba\n- Radio, video, chat\n- https://colectiva.example/una/ruta\n';
    expect(
      await check({ es: page(CODE, same), en: page(CODE, same), pt: page(CODE, same) }),
    ).toEqual([]);
  });

  it('wants a task to begin with code, and a description of a fitting length', async () => {
    const late = page(CODE).replace('\n```ts', '\nFirst some words.\n\n```ts');
    const short = page(CODE, undefined, 'Too short.');
    expect(await check({ es: late, en: short, pt: page(CODE) })).toMatchObject([
      {
        location: 'docs/src/content/docs/es/howto/a-task.md',
        message: expect.stringContaining('begin with the code'),
      },
      {
        location: 'docs/src/content/docs/en/howto/a-task.md',
        message: expect.stringContaining('10 characters'),
      },
    ]);
  });
});
