/** What can be made of a PDF of one's own, and how it is folded; without a name of a layout it is not. */
export const schemes = [
  { name: 'zine', folding: 'zine', isTwoSided: false },
  { name: 'booklet', folding: 'folio', isTwoSided: true },
  { name: 'n-up', folding: undefined, isTwoSided: false },
  { name: 'cards', folding: undefined, isTwoSided: true },
] as const;
