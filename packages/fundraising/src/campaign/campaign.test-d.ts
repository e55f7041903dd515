import type { MessageKey } from '@comunal/i18n';
import type { Public } from '@comunal/schemas';
import type { RailField, RailKind } from '@comunal/schemas/rails';
import { describe, expectTypeOf, it } from 'vitest';
import {
  loadRail,
  rails,
  type CampaignRail,
  type PixDetails,
  type RailModule,
  type SeesKey,
  type StaysKey,
  type StopsKey,
} from '../index.ts';
import type { Campaign } from './campaign.ts';

describe('the types', () => {
  it('accept a public campaign of the content model as it is', () => {
    expectTypeOf<Public<'campaign'>>().toExtend<Campaign>();
  });

  it('have every field of a rail of the content model', () => {
    expectTypeOf<RailField>().toExtend<keyof CampaignRail>();
  });

  it('name messages that exist', () => {
    expectTypeOf<SeesKey | StopsKey | StaysKey>().toExtend<MessageKey>();
  });

  it('hold one module for each kind, of the same interface', () => {
    expectTypeOf<keyof typeof rails>().toEqualTypeOf<RailKind>();
    expectTypeOf(rails).toExtend<{ readonly [Kind in RailKind]: RailModule<unknown, Kind> }>();
  });

  it('load a rail with the details of its kind', () => {
    expectTypeOf(loadRail('pix')).resolves.toEqualTypeOf<RailModule<PixDetails, 'pix'>>();
  });
});
