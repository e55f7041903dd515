/** HTML of a card that is not, byte for byte, what its campaign renders. */
export interface CardHtmlDifference {
  /** The slug of the card. */
  readonly slug: string;
  /** The language of the HTML. */
  readonly language: string;
  /** The HTML that the campaign renders. */
  readonly rendered: string;
  /** The HTML that the file has. */
  readonly html: string;
}

/** By language. */
type Html = Readonly<Record<string, string>>;

/** How HTML differs from what is rendered. */
interface HtmlDifferences {
  /** HTML with other accounts, codes or links. */
  readonly mismatched: readonly CardHtmlDifference[];
  /** HTML with the same ones, in other words. */
  readonly reworded: readonly CardHtmlDifference[];
}

/** Compares the HTML that a card has with what its campaign renders. */
export function compareCardHtml(slug: string, rendered: Html, html: Html): HtmlDifferences {
  const differences = Object.keys(html).flatMap((language): CardHtmlDifference[] => {
    const [expected, actual] = [rendered[language] ?? '', html[language] ?? ''];
    return expected === actual ? [] : [{ slug, language, rendered: expected, html: actual }];
  });
  const isReworded = (each: CardHtmlDifference): boolean =>
    listPaymentValues(each.rendered) === listPaymentValues(each.html);
  return {
    mismatched: differences.filter((each) => !isReworded(each)),
    reworded: differences.filter((each) => isReworded(each)),
  };
}

/** Lists what money is sent by, as one text: accounts, the modules of QR codes, and every attribute that leads elsewhere. */
function listPaymentValues(html: string): string {
  const values = html.match(/\bpart="value"[^>]*>[^<]*|[\s"'/](?:href|src|d|action)\s*=[^>]*/gi);
  return (values ?? []).join('\n');
}
