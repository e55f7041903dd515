import type { satteri } from '@astrojs/markdown-satteri';

type MarkdownProcessor = ReturnType<typeof satteri>;
type MarkdownRenderer = Awaited<ReturnType<MarkdownProcessor['createRenderer']>>;
type RenderResult = ReturnType<MarkdownRenderer['render']>;

/**
 * Stands for the language in links between pages of an English text, until the pages are finished: Astro keeps texts that are
 * equal once, and carries all that it keeps through the build.
 */
export const ANY_LANGUAGE = 'any-language';

/**
 * Renders the pages whose text is English wherever they stand (`contentLanguage: en`) once for all languages, since they
 * differ by the language of their links alone: to render them is most of the time of a build.
 */
export function renderEnglishOnce(processor: MarkdownProcessor): MarkdownProcessor {
  return {
    ...processor,
    createRenderer: async (options) => shareRendering(await processor.createRenderer(options)),
  };
}

function shareRendering(renderer: MarkdownRenderer): MarkdownRenderer {
  const rendered = new Map<string, RenderResult>();
  return {
    async render(content, options) {
      const { fileURL, frontmatter } = options ?? {};
      const [, language] = /\/content\/docs\/([a-z]+)\//.exec(fileURL?.pathname ?? '') ?? [];
      if (
        fileURL === undefined ||
        language === undefined ||
        frontmatter?.['contentLanguage'] !== 'en'
      )
        return renderer.render(content, options);
      const text = content.replaceAll(`](/${language}/`, `](/${ANY_LANGUAGE}/`);
      // The labels of buttons and headings are in the language of the path.
      const english = new URL(fileURL.href.replace(`/docs/${language}/`, '/docs/en/'));
      const result = rendered.get(text) ?? renderer.render(text, { frontmatter, fileURL: english });
      rendered.set(text, result);
      const { code, metadata } = await result;
      return { code, metadata: { ...metadata, frontmatter } };
    },
  };
}
