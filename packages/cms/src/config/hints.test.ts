import { expect, test } from 'vitest';
import type { CmsField } from './cms-config.ts';
import { createCmsConfig } from './create-cms-config.ts';

test.each(['es', 'en', 'pt'] as const)(
  'no hint in %s holds a link, into which Decap would turn an example of one',
  (locale) => {
    const { collections } = createCmsConfig({ languages: ['es', 'en', 'pt'], locale });
    const fields = collections.flatMap((each) => [
      ...(each.fields ?? []),
      ...(each.files ?? []).flatMap((file) => file.fields),
    ]);
    const hints = fields.flatMap(hintsOf);

    expect(hints.filter((hint) => hint.includes('Markdown')).length).toBeGreaterThan(0);
    expect(hints.filter((hint) => /(?<!\\)\[[^\]]*\]\(/.test(hint))).toEqual([]);
  },
);

function hintsOf({ hint, fields = [] }: CmsField): readonly string[] {
  return [...(hint ? [hint] : []), ...fields.flatMap(hintsOf)];
}
