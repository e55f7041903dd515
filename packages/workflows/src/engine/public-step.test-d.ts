import type { EventEntry, Public, PublicEntry, RecordingEntry } from '@comunal/schemas';
import { expectTypeOf, it } from 'vitest';
import type { WorkOptions } from './jobs.ts';
import type { WorkflowContext } from './workflow.ts';

declare const context: WorkflowContext;
declare const upload: (entry: Public<'recording'>) => Promise<string>;
declare const closed: RecordingEntry;

it('hands a public step the public form of its entry, and nothing else', () => {
  const result = context.publicStep('upload', 'recording/charla', {
    find: async (entry) => {
      expectTypeOf(entry).toEqualTypeOf<Public<'recording'>>();
      return undefined;
    },
    run: (entry) => upload(entry),
  });
  expectTypeOf(result).toEqualTypeOf<Promise<string>>();
  // @ts-expect-error An entry that may be closed is not taken by what publishes.
  void upload(closed);
  // @ts-expect-error An event has another public form.
  void context.publicStep('upload', 'event/charla', { run: (entry) => upload(entry) });
  // @ts-expect-error What a step is given is no reference.
  void context.publicStep('upload', 'charla', { run: async () => 'video' });
});

it('reads entries in their public form only', () => {
  type Resolve = NonNullable<WorkOptions['resolvePublic']>;
  expectTypeOf<Awaited<ReturnType<Resolve>>>().toEqualTypeOf<PublicEntry | undefined>();
  expectTypeOf<(ref: string) => Promise<EventEntry>>().not.toExtend<Resolve>();
});
