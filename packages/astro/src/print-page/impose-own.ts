import { createLiteI18n } from '@comunal/i18n/lite';
import { print } from '@comunal/i18n/lite/print';
import {
  describeFailure,
  describeNote,
  imposeBooklet,
  imposeCards,
  imposeNUp,
  imposeZine,
  isPrintError,
  type DuplexFlip,
  type ImposedPdf,
  type PaperName,
} from '@comunal/print/impose';

/** What can be made of a PDF. */
export type Scheme = 'zine' | 'booklet' | 'n-up' | 'cards';

/** What a visitor has chosen. */
export interface Choices {
  readonly scheme: Scheme;
  readonly paper: PaperName;
  readonly duplex: DuplexFlip;
  readonly marginMm: number;
  readonly pagesPerSheet: number;
  readonly hasBacks: boolean;
}

/** The sheets, or why there are none, in the language of the page. */
export type Outcome =
  | {
      readonly pdf: Uint8Array<ArrayBuffer>;
      readonly text: string;
      readonly notes: readonly string[];
    }
  | { readonly refusal: string };

/** Imposes a visitor's PDF, and says in words what came of it. @throws what is not a `PrintError` */
export async function imposeOwn(
  pdf: Uint8Array,
  choices: Choices,
  language: string,
): Promise<Outcome> {
  const { t } = createLiteI18n(language, print);
  try {
    const imposed = await impose(pdf, choices);
    return {
      pdf: new Uint8Array(imposed.pdf),
      text: t('print:made', { count: imposed.sheets.length }),
      notes: imposed.notes.map((note) => describeNote(note, t)),
    };
  } catch (thrown) {
    if (isPrintError(thrown)) return { refusal: describeFailure(thrown, t) };
    throw thrown;
  }
}

function impose(
  pdf: Uint8Array,
  { scheme, paper, duplex, marginMm, pagesPerSheet, hasBacks }: Choices,
): Promise<ImposedPdf> {
  const common = { paper, marginMm };
  if (scheme === 'zine') return imposeZine(pdf, common);
  if (scheme === 'booklet') return imposeBooklet(pdf, { ...common, duplex });
  if (scheme === 'n-up') return imposeNUp(pdf, { ...common, pagesPerSheet, marks: { cut: true } });
  return imposeCards(pdf, {
    ...common,
    duplex,
    backs: hasBacks ? 'alternate' : 'none',
    copies: 'fill',
  });
}
