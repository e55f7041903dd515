/** The data of `error-occurred`. */
export interface AppError {
  readonly error: {
    /** Name of the error, such as `conference.destroyed`. */
    readonly name: string;
    readonly type: 'CONFERENCE' | 'CONNECTION';
    /** After a fatal error the app reloads itself. */
    readonly isFatal: boolean;
    readonly message?: string;
    readonly params?: readonly unknown[];
    /** Absent where the app cannot recover by itself. */
    readonly recoverable?: true;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

/** Errors after which the app reloads itself. */
const FATAL = new Set(['conference.focusLeft', 'connection.otherError']);

/** Creates an error of the room: it admits nobody, or no longer exists. @param params - Details of this kind of error. */
export function createConferenceError(
  name: string,
  params: readonly unknown[] = [],
  isRecoverable = false,
): AppError {
  const recoverable = isRecoverable && ({ recoverable: true } as const);
  return { error: { name, params, ...recoverable, type: 'CONFERENCE', isFatal: FATAL.has(name) } };
}

/** Creates an error of the connection to the server, which has no `params`. */
export function createConnectionError(
  name: string,
  message: string,
  more: Pick<AppError['error'], 'recoverable' | 'details'> = {},
): AppError {
  return { error: { name, message, ...more, type: 'CONNECTION', isFatal: FATAL.has(name) } };
}
