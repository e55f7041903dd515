import type { EventEntry, Public, PublicationEntry } from '@comunal/schemas';
import { describe, expectTypeOf, it } from 'vitest';
import type { toBibtex, toCslJson, toJsonLd } from './index.ts';

describe('the types of entries', () => {
  it('let public forms in, and no entry as it was written', () => {
    expectTypeOf<Public<'event'>>().toExtend<Parameters<typeof toJsonLd>[0]>();
    expectTypeOf<EventEntry>().not.toExtend<Parameters<typeof toJsonLd>[0]>();
    expectTypeOf<Public<'publication'>>().toExtend<Parameters<typeof toCslJson>[0][number]>();
    expectTypeOf<PublicationEntry>().not.toExtend<Parameters<typeof toCslJson>[0][number]>();
    expectTypeOf<PublicationEntry>().not.toExtend<Parameters<typeof toBibtex>[0][number]>();
  });
});
