/** Whether an import failed because a package that need not be there is not, or has no build for this machine. */
export function isNotInstalled(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? thrown.code : undefined;
  return (
    code === 'ERR_MODULE_NOT_FOUND' ||
    code === 'MODULE_NOT_FOUND' ||
    code === 'ERR_DLOPEN_FAILED' ||
    /native binding|could not load the "sharp" module/i.test(thrown.message)
  );
}
