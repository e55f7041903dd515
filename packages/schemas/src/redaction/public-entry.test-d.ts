import type * as z from 'zod/mini';
import { describe, expectTypeOf, it } from 'vitest';
import type { Consent } from '../atoms/consent.ts';
import type { ContentType } from '../atoms/content-type.ts';
import type { Figure } from '../parts/figure.ts';
import type { Entry } from '../types/entry-by-type.ts';
import type { PublicSchema } from '../exposure/to-public-schema.ts';
import type { ContentSchemas, EntryInput } from '../types/content-schemas.ts';
import type { EventEntry, PublicEvent } from '../types/event.ts';
import type { PersonEntry, PublicPerson } from '../types/person.ts';
import type { RecordingEntry } from '../types/recording.ts';
import { parsePublic } from './parse-public.ts';
import type { Public, PublicEntry } from './public-entry.ts';
import type { EntryLookup } from './entry-lookup.ts';
import { toPublic } from './to-public.ts';

declare const event: EventEntry;
declare const entry: Entry;
declare const lookup: EntryLookup;
/** Computed from the schema alone. */
type PublicFormOf<T extends ContentType> = Flatten<
  z.output<PublicSchema<ContentSchemas[T]>> & { readonly '~public': true }
>;
type Flatten<T> = { [K in keyof T]: T[K] };
type PublicNode = NonNullable<PublicEvent['nodes']>[number];

describe('Public<T>', () => {
  it('takes an entry or the name of its type', () => {
    expectTypeOf<Public<EventEntry>>().toEqualTypeOf<PublicEvent>();
    expectTypeOf<Public<'event'>>().toEqualTypeOf<PublicEvent>();
    expectTypeOf<Public<Entry>>().toEqualTypeOf<PublicEntry>();
    expectTypeOf<Public<EventEntry | PersonEntry>>().toEqualTypeOf<PublicEvent | PublicPerson>();
  });

  it('is what the schema says, whatever the entry declares beside it', () => {
    expectTypeOf<Flatten<Public<'article'>>>().toEqualTypeOf<PublicFormOf<'article'>>();
    expectTypeOf<Flatten<Public<'campaign'>>>().toEqualTypeOf<PublicFormOf<'campaign'>>();
    expectTypeOf<Flatten<Public<'curriculum'>>>().toEqualTypeOf<PublicFormOf<'curriculum'>>();
    expectTypeOf<Flatten<Public<'event'>>>().toEqualTypeOf<PublicFormOf<'event'>>();
    expectTypeOf<Flatten<Public<'organization'>>>().toEqualTypeOf<PublicFormOf<'organization'>>();
    expectTypeOf<Flatten<Public<'page'>>>().toEqualTypeOf<PublicFormOf<'page'>>();
    expectTypeOf<Flatten<Public<'person'>>>().toEqualTypeOf<PublicFormOf<'person'>>();
    expectTypeOf<Flatten<Public<'podcast'>>>().toEqualTypeOf<PublicFormOf<'podcast'>>();
    expectTypeOf<Flatten<Public<'publication'>>>().toEqualTypeOf<PublicFormOf<'publication'>>();
    expectTypeOf<Flatten<Public<'recording'>>>().toEqualTypeOf<PublicFormOf<'recording'>>();
    expectTypeOf<Flatten<Public<'series'>>>().toEqualTypeOf<PublicFormOf<'series'>>();
    expectTypeOf<Flatten<Public<'service'>>>().toEqualTypeOf<PublicFormOf<'service'>>();
    expectTypeOf<Flatten<Public<'site'>>>().toEqualTypeOf<PublicFormOf<'site'>>();
  });

  it('has no private field', () => {
    expectTypeOf<PublicEvent>().not.toHaveProperty('room');
    expectTypeOf<PublicEvent>().not.toHaveProperty('notes');
    expectTypeOf<PublicNode>().not.toHaveProperty('room');
    expectTypeOf<PublicPerson>().not.toHaveProperty('consents');
    expectTypeOf<Public<'article'>>().not.toHaveProperty('consents');
    expectTypeOf<Public<'recording'>>().not.toHaveProperty('consents');
    expectTypeOf<NonNullable<Public<'campaign'>['rails']>[number]>().not.toHaveProperty('notes');
    expectTypeOf<EventEntry>().toHaveProperty('room');
    expectTypeOf<PersonEntry['consents']>().toEqualTypeOf<Consent[] | undefined>();
  });

  it('narrows visibility, precision and rails', () => {
    expectTypeOf<PublicEntry['visibility']>().toEqualTypeOf<'public' | 'unlisted'>();
    expectTypeOf<PublicNode['state']>().toEqualTypeOf<PublicEvent['state']>();
    expectTypeOf<PublicNode['visibility']>().toEqualTypeOf<'public' | 'unlisted'>();
    expectTypeOf<NonNullable<PublicEvent['place']>['precision']>().toEqualTypeOf<
      'exact' | 'locality' | 'region'
    >();
    expectTypeOf<
      NonNullable<Public<'campaign'>['rails']>[number]['enabled']
    >().toEqualTypeOf<true>();
  });

  it('keeps fields that need a consent optional', () => {
    expectTypeOf<PublicPerson['biography']>().toEqualTypeOf<Record<string, string> | undefined>();
    expectTypeOf<{ name: string }>().toExtend<Pick<PublicPerson, 'name' | 'biography'>>();
  });

  it('is no type that an entry satisfies: the mark is missing', () => {
    expectTypeOf<EventEntry>().not.toExtend<PublicEvent>();
    expectTypeOf<Omit<PublicEvent, '~public'>>().not.toExtend<PublicEvent>();
    expectTypeOf<PublicEvent['~public']>().toEqualTypeOf<true>();
  });
});

describe('toPublic and parsePublic', () => {
  it('return the public form of their argument, or undefined', () => {
    expectTypeOf(toPublic(event, lookup)).toEqualTypeOf<PublicEvent | undefined>();
    expectTypeOf(toPublic(entry, lookup)).toEqualTypeOf<PublicEntry | undefined>();
    expectTypeOf(parsePublic('event', entry)).toEqualTypeOf<PublicEvent>();
  });
});

describe('entries', () => {
  it('have no field for the legal name, phone or mail address of a person', () => {
    expectTypeOf<keyof PersonEntry>().toEqualTypeOf<
      | 'type'
      | 'slug'
      | 'visibility'
      | 'aliases'
      | 'formerUrls'
      | 'updated'
      | 'source'
      | 'translations'
      | 'safety'
      | 'notes'
      | 'name'
      | 'pronouns'
      | 'biography'
      | 'organizations'
      | 'picture'
      | 'links'
      | 'consents'
    >();
  });

  it('may leave defaults out as input', () => {
    expectTypeOf<{ type: 'person'; slug: string; name: string }>().toExtend<EntryInput<'person'>>();
    expectTypeOf<EntryInput<'event'>['series']>().toEqualTypeOf<string | undefined>();
    type Credit = NonNullable<EntryInput<'event'>['credits']>[number];
    expectTypeOf<Credit['who']>().toEqualTypeOf<
      string | { name: string | Record<string, string> }
    >();
    expectTypeOf<EntryInput<'event'>['state']>().toEqualTypeOf<
      'scheduled' | 'cancelled' | 'postponed' | undefined
    >();
    expectTypeOf<EventEntry['state']>().toEqualTypeOf<'scheduled' | 'cancelled' | 'postponed'>();
  });

  it('have exact unions', () => {
    expectTypeOf<Figure['method']>().toEqualTypeOf<
      'count' | 'average' | 'sum' | 'estimate' | 'unknown'
    >();
    expectTypeOf<Figure['metric']>().toEqualTypeOf<
      'live-audience' | 'replays' | 'attendance' | 'views' | 'downloads' | 'copies' | 'other'
    >();
    expectTypeOf<NonNullable<Figure['averageOf']>['count']>().toEqualTypeOf<number | 'unknown'>();
    expectTypeOf<RecordingEntry['type']>().toEqualTypeOf<'recording'>();
    expectTypeOf<Entry['type']>().toEqualTypeOf<ContentType>();
  });
});
