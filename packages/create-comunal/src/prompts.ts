/** A choice of a list. */
export interface PromptOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Asks on a terminal. Each function throws a `CliError` with exit code 130 when somebody presses Ctrl-C. */
export interface Prompts {
  /** Asks for a text; `validate` returns what is wrong with it. */
  text(options: {
    readonly message: string;
    readonly initialValue?: string;
    readonly validate?: (text: string) => string | undefined;
  }): Promise<string>;
  /** Asks for one of a list. */
  select<Value extends string>(options: {
    readonly message: string;
    readonly options: readonly PromptOption<Value>[];
  }): Promise<Value>;
  /** Asks for several of a list. */
  multiselect<Value extends string>(options: {
    readonly message: string;
    readonly options: readonly PromptOption<Value>[];
    readonly initialValues: readonly Value[];
    readonly required: boolean;
  }): Promise<readonly Value[]>;
}
