import type { Workspace } from './workspace.ts';

/** Something a check found, told as where it is, what is wrong and what to do. */
export interface Problem {
  /** A file, `file:line`, or an entry such as `@comunal/schemas`. */
  readonly location: string;
  readonly message: string;
}

/** A check looks at the selected packages of a workspace; an empty answer is a pass. */
export type Check = (workspace: Workspace) => Problem[] | Promise<Problem[]>;
