/** Whether an import failed because a package that need not be there is not. */
export function isNotInstalled(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
}
