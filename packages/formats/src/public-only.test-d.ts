import type { CampaignEntry, EventEntry, Public, PublicationEntry } from '@comunal/schemas';
import { describe, expectTypeOf, it } from 'vitest';
import type { RenderedCampaign, renderEvent, renderPublication } from './cards/index.ts';
import type { CsvEntry, toBibtex, toCslJson, toJson, toJsonLd } from './index.ts';

describe('the types of entries', () => {
  it('let public forms in, and no entry as it was written', () => {
    expectTypeOf<Public<'event'>>().toExtend<Parameters<typeof toJsonLd>[0]>();
    expectTypeOf<EventEntry>().not.toExtend<Parameters<typeof toJsonLd>[0]>();
    expectTypeOf<EventEntry>().not.toExtend<Parameters<typeof toJson>[0][number]>();
    expectTypeOf<Public<'event'>>().toExtend<CsvEntry<'node'>>();
    expectTypeOf<EventEntry>().not.toExtend<CsvEntry<'node'>>();
    expectTypeOf<Public<'publication'>>().toExtend<Parameters<typeof toCslJson>[0][number]>();
    expectTypeOf<PublicationEntry>().not.toExtend<Parameters<typeof toCslJson>[0][number]>();
    expectTypeOf<PublicationEntry>().not.toExtend<Parameters<typeof toBibtex>[0][number]>();
    expectTypeOf<EventEntry>().not.toExtend<Parameters<typeof renderEvent>[0]>();
    expectTypeOf<PublicationEntry>().not.toExtend<Parameters<typeof renderPublication>[0]>();
    expectTypeOf<Public<'campaign'>>().toExtend<RenderedCampaign['entry']>();
    expectTypeOf<CampaignEntry>().not.toExtend<RenderedCampaign['entry']>();
  });
});
