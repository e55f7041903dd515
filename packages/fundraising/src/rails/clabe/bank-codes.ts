/** The bank codes of institutions that take part in SPEI, or did until recently, three digits each. Their names are in `bank-names.ts`. */
const CODES =
  '001002006009012014019021030036037042044058059060062072106108110112113124126127128129130132133' +
  '135136137138140141143145147148150151152154155156157158159160166167168600601602605608613616617' +
  '620630631634638642646652653656659661670677680683684685688689699703706710715720721722723728729' +
  '732734802812814821846872901902903';

/** Whether a bank code is on the list, which may lack the newest institutions. */
export function isKnownBank(code: string): boolean {
  for (let index = 0; index < CODES.length; index += 3)
    if (CODES.startsWith(code, index)) return true;
  return false;
}
