import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as schemas from '@comunal/schemas';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadContent } from '../load-content.ts';

vi.mock('@comunal/schemas', { spy: true });

beforeEach(() => {
  vi.clearAllMocks();
});

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const sample = join(root, 'examples/collective-site/content-sample');

it('projects each visible entry once, whatever is read from the content afterwards', async () => {
  const isShown: boolean[] = [];
  const check: schemas.ContentCheck = {
    name: 'test',
    types: schemas.contentTypes,
    check: ({ hasPublicForm }) => {
      isShown.push(hasPublicForm);
      return [];
    },
  };
  const content = await loadContent(sample, { checks: [check] });
  const pages = schemas.contentTypes.flatMap((type) => content.toPublic().pages(type));
  content.toPublic();

  const visible = content.entries.filter(({ visibility }) => schemas.isVisible(visibility));
  const projected = vi.mocked(schemas.toPublic).mock.calls.map(([entry]) => entry);
  expect(projected.filter((entry) => visible.includes(entry))).toEqual(visible);
  // Of what safety depends on, a check looks at what would be seen if it were reviewed.
  const others = projected.filter((entry) => !visible.includes(entry));
  expect(others.map(({ slug }) => slug)).toEqual(['contacto']);
  expect(schemas.parsePublic).toHaveBeenCalledTimes(pages.length);
  expect(isShown.filter(Boolean)).toHaveLength(pages.length);
});
