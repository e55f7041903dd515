import type * as z from 'zod/mini';
import { expectTypeOf, it } from 'vitest';
import type { Consent, consentSchema } from '../atoms/consent.ts';
import type { LanguageState, languageStateSchema } from '../atoms/language-state.ts';
import type { License, licenseSchema } from '../atoms/license.ts';
import type { Money, moneySchema } from '../atoms/money.ts';
import type { Place, placeSchema } from '../atoms/place.ts';
import type { ZonedDateTime, zonedDateTimeSchema } from '../atoms/zoned-date-time.ts';
import type { Credit, creditSchema } from '../parts/credit.ts';
import type { Edition, editionSchema } from '../parts/edition.ts';
import type { Figure, figureSchema } from '../parts/figure.ts';
import type { DownloadFile, fileSchema } from '../parts/file.ts';
import type { Link, linkSchema } from '../parts/link.ts';
import type { EventNode, nodeSchema } from '../parts/node.ts';
import type { Picture, pictureSchema } from '../parts/picture.ts';
import type { Rail, railSchema } from '../parts/rail.ts';
import type { ContentSchemas } from './content-schemas.ts';
import type { EntryByType } from './entry-by-type.ts';

type Output<T extends keyof ContentSchemas> = z.output<ContentSchemas[T]>;

it('keeps the interface of each entry equal to its schema', () => {
  expectTypeOf<EntryByType['article']>().toEqualTypeOf<Output<'article'>>();
  expectTypeOf<EntryByType['campaign']>().toEqualTypeOf<Output<'campaign'>>();
  expectTypeOf<EntryByType['curriculum']>().toEqualTypeOf<Output<'curriculum'>>();
  expectTypeOf<EntryByType['event']>().toEqualTypeOf<Output<'event'>>();
  expectTypeOf<EntryByType['organization']>().toEqualTypeOf<Output<'organization'>>();
  expectTypeOf<EntryByType['page']>().toEqualTypeOf<Output<'page'>>();
  expectTypeOf<EntryByType['person']>().toEqualTypeOf<Output<'person'>>();
  expectTypeOf<EntryByType['podcast']>().toEqualTypeOf<Output<'podcast'>>();
  expectTypeOf<EntryByType['publication']>().toEqualTypeOf<Output<'publication'>>();
  expectTypeOf<EntryByType['recording']>().toEqualTypeOf<Output<'recording'>>();
  expectTypeOf<EntryByType['series']>().toEqualTypeOf<Output<'series'>>();
  expectTypeOf<EntryByType['service']>().toEqualTypeOf<Output<'service'>>();
  expectTypeOf<EntryByType['site']>().toEqualTypeOf<Output<'site'>>();
});

it('keeps the interface of each part equal to its schema', () => {
  expectTypeOf<Consent>().toEqualTypeOf<z.output<typeof consentSchema>>();
  expectTypeOf<Credit>().toEqualTypeOf<z.output<typeof creditSchema>>();
  expectTypeOf<DownloadFile>().toEqualTypeOf<z.output<typeof fileSchema>>();
  expectTypeOf<Edition>().toEqualTypeOf<z.output<typeof editionSchema>>();
  expectTypeOf<EventNode>().toEqualTypeOf<z.output<typeof nodeSchema>>();
  expectTypeOf<Figure>().toEqualTypeOf<z.output<typeof figureSchema>>();
  expectTypeOf<LanguageState>().toEqualTypeOf<z.output<typeof languageStateSchema>>();
  expectTypeOf<License>().toEqualTypeOf<z.output<typeof licenseSchema>>();
  expectTypeOf<Link>().toEqualTypeOf<z.output<typeof linkSchema>>();
  expectTypeOf<Money>().toEqualTypeOf<z.output<typeof moneySchema>>();
  expectTypeOf<Picture>().toEqualTypeOf<z.output<typeof pictureSchema>>();
  expectTypeOf<Place>().toEqualTypeOf<z.output<typeof placeSchema>>();
  expectTypeOf<Rail>().toEqualTypeOf<z.output<typeof railSchema>>();
  expectTypeOf<ZonedDateTime>().toEqualTypeOf<z.output<typeof zonedDateTimeSchema>>();
});
