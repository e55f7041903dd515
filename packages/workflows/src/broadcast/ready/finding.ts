/** What was found before a broadcast; its sentence is `ready.CODE` in the messages of `broadcast`. */
export interface ReadinessFinding {
  /** What was looked at and how it is, in kebab-case, such as `disk` or `bandwidth`. */
  readonly code: string;
  /** A problem keeps the broadcast from beginning. */
  readonly level: 'ok' | 'warning' | 'problem';
  /** Values of its sentence, which hold no key and no name of a room. @defaultValue none */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** Everything is as it should be. */
export function ok(code: string, values?: ReadinessFinding['values']): ReadinessFinding {
  return { code, level: 'ok', ...(values && { values }) };
}

/** The broadcast can begin, and somebody should know. */
export function warning(code: string, values?: ReadinessFinding['values']): ReadinessFinding {
  return { code, level: 'warning', ...(values && { values }) };
}

/** The broadcast cannot begin. */
export function problem(code: string, values?: ReadinessFinding['values']): ReadinessFinding {
  return { code, level: 'problem', ...(values && { values }) };
}

/** Whether something keeps the broadcast from beginning. */
export function hasProblem(findings: readonly ReadinessFinding[]): boolean {
  return findings.some(({ level }) => level === 'problem');
}
