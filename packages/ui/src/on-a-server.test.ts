import { expect, it } from 'vitest';
import { ComunalElement, defineElement } from './index.ts';

it('is imported where there is no page, and registers nothing there', () => {
  class Sample extends ComunalElement<'video'> {
    protected override readonly messages = { namespace: 'video' as const, languages: {} };
  }
  expect(typeof document).toBe('undefined');
  expect(() => defineElement('comunal-sample', Sample)).not.toThrow();
});
