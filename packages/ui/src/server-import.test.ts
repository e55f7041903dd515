import { expect, it } from 'vitest';
import { ComunalElement, defineElement } from './index.ts';

it('can be imported on a server, and registers nothing there', () => {
  class Sample extends ComunalElement<'video'> {
    protected override readonly messages = { namespace: 'video' as const, languages: {} };
  }
  expect(typeof document).toBe('undefined');
  defineElement('comunal-sample', Sample);
  // Lit brings a registry of its own to a server.
  const { customElements } = globalThis as { customElements?: CustomElementRegistry };
  expect(customElements?.get('comunal-sample')).toBeUndefined();
});
