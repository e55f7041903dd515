/** Words that promise protection. They stand only in a sentence that says against whom, or that denies it. */
// prettier-ignore
export const PROMISES = [
  // English
  'safe', 'safely', 'secure', 'securely', 'anonymous', 'anonymously', 'for ever', 'forever',
  // Spanish
  'segur[oa]s?', 'anónim[oa]s?', 'de forma segura', 'de forma anónima', 'para siempre',
  // Portuguese (its "seguro" is the Spanish one)
  'anônim[oa]s?', 'para sempre',
] as const;

/** What makes such a sentence honest. */
// prettier-ignore
export const QUALIFIERS = [
  'against', 'not', 'no', 'never', 'neither', 'nobody', 'cannot', "\\p{L}+n't",
  'contra', 'frente a', 'nunca', 'ni', 'nadie',
  'não', 'nem', 'ninguém',
] as const;

/** Set phrases that promise nothing, each with its reason. They are taken out before looking. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'digital security': 'the name of a field of work',
  'seguridad digital': 'the name of a field of work',
  'segurança digital': 'the name of a field of work',
};
