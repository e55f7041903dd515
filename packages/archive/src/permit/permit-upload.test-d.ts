import type { EntryLookup, RecordingEntry } from '@comunal/schemas';
import { expectTypeOf, it } from 'vitest';
import { isReleasable, permitUpload, type ReleasableRecording } from '../index.ts';

declare const recording: RecordingEntry;
declare const lookup: EntryLookup;
const options = { identifier: 'abc', confirmation: 'abc' };

it('takes no recording that may be closed or without consents', () => {
  expectTypeOf<RecordingEntry>().not.toExtend<ReleasableRecording>();
  expectTypeOf<RecordingEntry & { visibility: 'public' }>().not.toExtend<ReleasableRecording>();
  // @ts-expect-error -- it may be closed
  permitUpload(recording, lookup, options);
  if (isReleasable(recording))
    expectTypeOf(permitUpload).toBeCallableWith(recording, lookup, options);
});
