import { describe, expectTypeOf, it } from 'vitest';
import type { SignedCampaign } from './sign-campaign.ts';
import type { CardsPayload, SignableCards, SignedCards } from './cards-file.ts';
import {
  verifyCards,
  type CardHtmlDifference,
  type CardProblem,
  type VerifiedCards,
} from './verify-cards.ts';

describe('verifyCards', () => {
  type With<Key extends string> = Extract<VerifiedCards, Record<Key, unknown>>;

  it('hands out cards only where all of them are as signed, or no more than out of date', () => {
    expectTypeOf<With<'file'>['outcome']>().toEqualTypeOf<'valid' | 'failed'>();
    expectTypeOf<
      Extract<With<'file'>, { outcome: 'failed' }>['reason']
    >().toEqualTypeOf<'expired'>();
    expectTypeOf<With<'file'>['differences']>().toEqualTypeOf<readonly CardHtmlDifference[]>();
    expectTypeOf<With<'problems'>['reason']>().toEqualTypeOf<'bad-cards'>();
    expectTypeOf<With<'claimedKeys'>['outcome']>().toEqualTypeOf<'unchecked'>();
  });

  it('takes text and data', () => {
    expectTypeOf(verifyCards).parameter(0).toEqualTypeOf<object | string>();
  });

  it('has the HTML only of a card whose HTML is another', () => {
    type Html = Extract<CardProblem, { reason: 'other-html' }>;
    expectTypeOf<Html['rendered' | 'html' | 'language']>().toEqualTypeOf<string>();
    expectTypeOf<Exclude<CardProblem, Html>>().not.toHaveProperty('html');
  });
});

describe('signed cards', () => {
  it('have all that cards have, with campaigns that are signed', () => {
    expectTypeOf<SignedCards['payload']>().toEqualTypeOf<CardsPayload>();
    expectTypeOf<SignedCards['comunalSigned']>().toEqualTypeOf<'cards'>();
    expectTypeOf<Omit<CardsPayload, 'cards'>>().toEqualTypeOf<Omit<SignableCards, 'cards'>>();
    expectTypeOf<CardsPayload>().toHaveProperty('siteUrl').toEqualTypeOf<string>();
    expectTypeOf<CardsPayload>().toHaveProperty('languages').toEqualTypeOf<readonly string[]>();
    type Card = CardsPayload['cards'][number];
    expectTypeOf<Card>().toHaveProperty('title').not.toBeUndefined();
    expectTypeOf<Card['data']>().toEqualTypeOf<SignedCampaign | undefined>();
    expectTypeOf<CardsPayload>().not.toExtend<SignableCards>();
  });
});
