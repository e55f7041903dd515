import type { WorkflowContext } from '../engine/workflow.ts';
import type { BroadcastInput } from './broadcast-input.ts';
import type { BroadcastServices } from './broadcast-services.ts';

/** What the steps of a broadcast work with. */
export interface BroadcastRun {
  readonly context: WorkflowContext;
  readonly services: BroadcastServices;
  readonly input: BroadcastInput;
}
