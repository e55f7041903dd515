import type { EntryRef, WorkflowContext } from '../engine/workflow.ts';
import { readNowMs, type AnnounceServices } from './announce-services.ts';
import { removeEntryField, writeEntryField } from './entry-field.ts';

/** Notes the day of the announcement in the entry, under which it stands in feeds: an event that is to come has no other. */
export async function writeDay(
  services: AnnounceServices,
  context: WorkflowContext,
  ref: EntryRef<'event'>,
): Promise<void> {
  await context.publicStep('day', ref, {
    run: async ({ slug }, step) => {
      const day = new Date(readNowMs(services)).toISOString().slice(0, 10);
      await step.assertLease();
      const outcome = await writeEntryField(await services.content(), slug, 'updated', day);
      return outcome === 'kept' ? null : day;
    },
    compensate: async (day) => {
      const slug = ref.slice('event/'.length);
      return day !== null && removeEntryField(await services.content(), slug, 'updated', day);
    },
  });
}
