import type { CardFinding } from './check-card.ts';

/** The fields of a container and its findings, in a region that a screen reader announces. */
export interface FindingPlace {
  /** The form or a fieldset, whose labels hold the fields. */
  readonly container: HTMLElement;
  readonly region: HTMLElement;
  readonly sentenceOf: (finding: CardFinding) => string;
}

/** Shows findings, and ties each to its field. */
export function showFindings(findings: readonly CardFinding[], place: FindingPlace): void {
  const { container, region, sentenceOf } = place;
  const fields = container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    ':scope > label > :is(input, textarea)',
  );
  for (const field of fields) {
    const own = findings.filter((finding) => finding.field === field.name);
    markField(field, {
      isInvalid: own.some(({ kind }) => kind !== 'warning'),
      describedBy: own.length > 0 ? region.id : undefined,
    });
  }
  const sentences = findings.map(sentenceOf);
  const before = [...region.querySelectorAll('li')].map(({ textContent }) => textContent);
  // A region that is filled anew is read out anew.
  if (sentences.join('\n') === before.join('\n')) return;
  const list = document.createElement('ul');
  for (const [index, sentence] of sentences.entries()) {
    const line = document.createElement('li');
    line.toggleAttribute('data-is-problem', findings[index]?.kind !== 'warning');
    line.textContent = sentence;
    list.append(line);
  }
  region.replaceChildren(...(sentences.length > 0 ? [list] : []));
}

/** Says of a field whether it is invalid, and which element says why. */
export function markField(
  field: Element,
  mark: { readonly isInvalid: boolean; readonly describedBy: string | undefined },
): void {
  if (mark.isInvalid) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  if (mark.describedBy === undefined) field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', mark.describedBy);
}

/** Changes the text of a region, unless it is the same: a region that is filled anew is read out anew. */
export function setText(region: Element, text: string): void {
  if (region.textContent !== text) region.textContent = text;
}
