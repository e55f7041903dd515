import type { Public, EventEntry } from '@comunal/schemas';
import { expectTypeOf, test } from 'vitest';
import type { Content, PublicContent } from './content.ts';
import { comunalLoader } from '../astro/index.ts';

test('content is typed by the type that is asked for', () => {
  expectTypeOf<Content['get']>().toBeCallableWith('event', 'slug');
  const content = {} as Content;
  expectTypeOf(content.get('event', 'x')).toEqualTypeOf<EventEntry | undefined>();
  expectTypeOf(content.list('event')).toEqualTypeOf<readonly EventEntry[]>();
  // @ts-expect-error there is no such type
  content.list('evnt');
});

test('what is public is not what is not', () => {
  const publicContent = {} as PublicContent;
  const event = publicContent.get('event', 'x');
  expectTypeOf(event).toEqualTypeOf<Public<'event'> | undefined>();
  expectTypeOf(publicContent.list('page')).toEqualTypeOf<readonly Public<'page'>[]>();
  expectTypeOf<Public<'event'>>().not.toHaveProperty('room');
});

test('a loader knows the type of its collection', () => {
  const loader = comunalLoader({ dir: 'content', type: 'event' });
  expectTypeOf(loader.schema._zod.output).toEqualTypeOf<Public<'event'>>();
  // @ts-expect-error there is no such type
  comunalLoader({ dir: 'content', type: 'evnt' });
});
