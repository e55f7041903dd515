import { describe, expect, it } from 'vitest';
import { contentSchemas } from '../types/content-schemas.ts';
import { isVisible, visibilitySchema } from './visibility.ts';

describe('visibility', () => {
  it('is closed when it is missing', () => {
    expect(visibilitySchema.parse(undefined)).toBe('closed');
    const page = contentSchemas.page.parse({
      type: 'page',
      slug: 'p',
      title: 'P',
      body: { es: 'x' },
    });
    expect(page.visibility).toBe('closed');
  });

  it.each(['Public', 'private', '', null, true])('refuses %j rather than guess', (value) => {
    expect(visibilitySchema.safeParse(value).success).toBe(false);
  });

  it('is visible only when public or unlisted', () => {
    expect(
      (['public', 'unlisted', 'allies', 'closed'] as const).filter((each) => isVisible(each)),
    ).toEqual(['public', 'unlisted']);
  });
});
