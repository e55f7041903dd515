import type { CardsFile } from '@comunal/formats/cards';
import type { SignableCards } from '@comunal/fundraising';
import { expectTypeOf, it } from 'vitest';

it('writes cards that can be signed as they are', () => {
  expectTypeOf<CardsFile>().toExtend<SignableCards>();
});
