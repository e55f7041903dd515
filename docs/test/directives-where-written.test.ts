import { satteri } from '@astrojs/markdown-satteri';
import { expect, it } from 'vitest';
import { directivesWhereWritten } from '../src/directives-where-written.ts';

/** The directives that are found in a text, by their names. */
async function directivesIn(text: string): Promise<string[]> {
  const names: string[] = [];
  const note = ({ name }: { readonly name: string }): void => void names.push(name);
  const processor = satteri({
    mdastPlugins: [{ name: 'note', containerDirective: note, textDirective: note }],
  });
  const wrapped = directivesWhereWritten(processor);
  // As Starlight does, after the processor was made.
  processor.options.features.directive = true;
  const renderer = await wrapped.createRenderer({});
  await renderer.render(text);
  return names;
}

it('finds an aside', async () => {
  expect(await directivesIn('Hola.\n\n:::tip\nSi puedes.\n:::\n')).toEqual(['tip']);
});

it('takes the colons of types for nothing else', async () => {
  expect(await directivesIn('| a:b[] | `{ a:b[] }` |\n\nA:b[c] is a type.\n')).toEqual([]);
});
