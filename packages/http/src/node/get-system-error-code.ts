/** The system's code of a failure, such as ENOENT; undefined for any other error. */
export function getSystemErrorCode(thrown: unknown): string | undefined {
  const { code, syscall } = (thrown ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' && syscall !== undefined ? code : undefined;
}

/** The path that such a failure is about. */
export function getSystemErrorPath(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException).path ?? '';
}
