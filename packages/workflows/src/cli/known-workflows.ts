import type { Workflow } from '../engine/workflow.ts';
import type { ProjectServices } from './open-services.ts';

/** Makes a workflow with the services of a project. Its code is loaded only now. */
type WorkflowFactory = (services: ProjectServices) => Promise<Workflow>;

/** Every workflow of this package, by its name. */
const factories: Readonly<Record<string, WorkflowFactory>> = {};

/** Makes every workflow of this package, so that any worker can go on with any run. */
export function knownWorkflows(services: ProjectServices): Promise<readonly Workflow[]> {
  return Promise.all(Object.values(factories).map((create) => create(services)));
}
