import { satteri } from '@astrojs/markdown-satteri';

type MarkdownProcessor = ReturnType<typeof satteri>;

/**
 * Looks for directives, of which Starlight makes asides, only in texts with `:::` in them. To look for them in a page full of
 * types, each with a colon, takes a thousand times as long as the rest of it.
 */
export function directivesWhereWritten(processor: MarkdownProcessor): MarkdownProcessor {
  return {
    ...processor,
    createRenderer: async (settings) => {
      // Not earlier: Starlight adds to these options.
      const { options } = processor;
      const features = { ...options.features, directive: false };
      const reading = await processor.createRenderer(settings);
      const plain = await satteri({ ...options, features }).createRenderer(settings);
      return {
        render: (content, page) =>
          (content.includes(':::') ? reading : plain).render(content, page),
      };
    },
  };
}
