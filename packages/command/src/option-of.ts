/** The option that an argument names, with its dashes. What is joined to it is left out: it may be a secret. */
export function optionOf(arg: string): string {
  return arg.startsWith('--') ? arg.replace(/=.*$/s, '') : arg.slice(0, 2);
}
