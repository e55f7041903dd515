import type { Public } from '@comunal/schemas';
import { describe, expectTypeOf, it } from 'vitest';
import { rails, type RailModule, type SeesKey, type StaysKey, type StopsKey } from '../index.ts';
import type { MessageKey } from '@comunal/i18n';
import type { Campaign } from './campaign.ts';

describe('the types', () => {
  it('take a public campaign of the content model as it is', () => {
    expectTypeOf<Public<'campaign'>>().toExtend<Campaign>();
  });

  it('name messages that there are', () => {
    expectTypeOf<SeesKey | StopsKey | StaysKey>().toExtend<MessageKey>();
  });

  it('hold every rail to one contract', () => {
    expectTypeOf(rails).toExtend<Readonly<Record<string, RailModule<unknown>>>>();
  });
});
