import { expect, it } from 'vitest';
import { linkSources } from './link-sources.ts';

const PAGE = 'docs/reference/@comunal/archive/src/classes/ArchiveError.md';

it.each([
  [
    'Defined in: [src/archive-error.ts:26](archive-error.ts#L26)',
    'Defined in: [src/archive-error.ts:26](../../../../../../packages/archive/src/archive-error.ts#L26)',
  ],
  [
    'Defined in: [../http/src/http-error.ts:67](../../http/src/http-error.ts#L67)',
    'Defined in: [../http/src/http-error.ts:67](../../../../../../packages/http/src/http-error.ts#L67)',
  ],
  [
    String.raw`[../../node\_modules/lit/lit.d.ts:5](../../../node_modules/lit/lit.d.ts#L5)`,
    String.raw`[../../node\_modules/lit/lit.d.ts:5](../../../../../../node_modules/lit/lit.d.ts#L5)`,
  ],
])('leads from a page to the source: %s', (before, after) => {
  expect(linkSources(before, PAGE, 'packages/archive')).toBe(after);
});

it('leaves what is no link to a source', () => {
  const text =
    '[`isArchiveError`](../functions/isArchiveError.md) at [1:00](<https://tubo.example/w/abc?start=60s>)';
  expect(linkSources(text, PAGE, 'packages/archive')).toBe(text);
});
