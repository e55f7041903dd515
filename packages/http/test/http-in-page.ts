// What a page would load: the test calls it there.
import { createHttp, isComunalHttpError } from '../src/index.ts';

Object.assign(globalThis, { tested: { createHttp, isComunalHttpError } });
