// What a page would load: the test calls it there.
import { sendChunkByXhr } from '../src/xhr/index.ts';

declare global {
  var tested: { readonly sendChunkByXhr: typeof sendChunkByXhr };
}

globalThis.tested = { sendChunkByXhr };
