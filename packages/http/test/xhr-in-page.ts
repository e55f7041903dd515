// What a page would load: the test calls it there.
import { sendChunkByXhr } from '../src/xhr/index.ts';

Object.assign(globalThis, { tested: { sendChunkByXhr } });
