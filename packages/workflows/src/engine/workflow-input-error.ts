/** The input of a run does not fit its workflow. It names the fields, and holds no value. */
export class WorkflowInputError extends Error {
  /** Always `WorkflowInputError`. */
  override readonly name = 'WorkflowInputError';
  /** Always `bad-input`. */
  readonly code = 'bad-input';
  /** The name of the workflow. */
  readonly workflow: string;
  /** The fields that do not fit, as dotted paths; `(input)` where the whole of it does not. */
  readonly fields: readonly string[];
  /** Values of the message. */
  readonly values: {
    /** The fields in one text, with commas between them. */
    readonly fields: string;
  };

  constructor(workflow: string, fields: readonly string[]) {
    super(`The input of ${workflow} does not fit in ${fields.join(', ')}.`);
    this.workflow = workflow;
    this.fields = fields;
    this.values = { fields: fields.join(', ') };
  }

  /**
   * Never true: the same input fits no better later.
   * @example
   * ```ts
   * import { WorkflowInputError } from '@comunal/workflows/jobs';
   *
   * const failure = new WorkflowInputError('publish-recording', ['recording']);
   * console.log(failure.values.fields, failure.shouldRetry()); // → recording false
   * ```
   */
  shouldRetry(): boolean {
    return false;
  }
}
