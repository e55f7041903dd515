import type { BlockProblem } from './block-reader.ts';

/** Compiles a component of Vue: its script and its template. Types are checked by the tests of `examples/vue`. */
export async function readVue(text: string): Promise<BlockProblem[]> {
  const { compileScript, parse } = await import('vue/compiler-sfc');
  const compilerOptions = { isCustomElement: (tag: string) => tag.includes('-') };
  const { descriptor, errors } = parse(text, { templateParseOptions: compilerOptions });
  if (errors.length > 0) return errors.map(({ message }) => ({ message: `Vue: ${message}` }));
  compileScript(descriptor, {
    id: 'block',
    inlineTemplate: true,
    templateOptions: { compilerOptions },
  });
  return [];
}

/** Compiles a component of Svelte. Types are checked by the tests of `examples/svelte`. */
export async function readSvelte(text: string): Promise<BlockProblem[]> {
  const { compile } = await import('svelte/compiler');
  const { warnings } = compile(text, { generate: false });
  return warnings.map(({ message, start }) => ({
    message: `Svelte: ${message}`,
    ...(start && { line: start.line }),
  }));
}
