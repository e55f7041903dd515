import type { EventEntry, Public } from '@comunal/schemas';
import { expectTypeOf, it } from 'vitest';
import type { toSchedule } from './to-schedule.ts';

it('takes the public form of an activity, and no entry', () => {
  expectTypeOf<Public<'event'>>().toExtend<Parameters<typeof toSchedule>[0]>();
  expectTypeOf<EventEntry>().not.toExtend<Parameters<typeof toSchedule>[0]>();
});
