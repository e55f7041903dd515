// The page for printing: imposes a PDF of the visitor's own. The file stays in the page: nothing is sent, and nothing stored.
import { readWords } from '../support/word-data.ts';
import type { Choices } from './impose-own.ts';
import { Imposer } from './imposer.ts';

/** The parts of the page that this script changes. Its words are in the data of the form. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly make: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly notes: HTMLElement;
  readonly download: HTMLAnchorElement;
}

const imposer = new Imposer();
const parts = findParts();
if (parts) start(parts);

function start(parts: Parts): void {
  const { form } = parts;
  showChoice(form);
  form.hidden = false;
  showTarget(form);
  addEventListener('hashchange', () => showTarget(form));
  form.addEventListener('change', () => {
    imposer.stop();
    showChoice(form);
    clear(parts);
    say(parts, '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void make(parts);
  });
}

async function make(parts: Parts): Promise<void> {
  const { form, make, status, notes, download } = parts;
  clear(parts);
  const data = new FormData(form);
  const file = data.get('pdf');
  if (!(file instanceof File) || file.size === 0) {
    say(parts, form.dataset['noFile']);
    status.focus();
    return;
  }
  make.disabled = true;
  say(parts, form.dataset['working']);
  try {
    const outcome = await imposer.impose({
      file,
      choices: readChoices(data),
      language: document.documentElement.lang,
      words: readWords(),
    });
    if (outcome === 'stopped') return;
    if (outcome === 'not-loaded') say(parts, form.dataset['notLoaded']);
    else if (outcome === 'failed') say(parts, form.dataset['failed']);
    else if ('refusal' in outcome) say(parts, outcome.refusal);
    else {
      say(parts, outcome.text);
      for (const note of outcome.notes) {
        const item = document.createElement('li');
        item.textContent = note;
        notes.append(item);
      }
      download.href = URL.createObjectURL(new Blob([outcome.pdf], { type: 'application/pdf' }));
      const { scheme } = readChoices(data);
      download.download = file.name.replace(/(?:\.pdf)?$/i, `-${scheme}.pdf`);
      download.hidden = false;
      notes.hidden = outcome.notes.length === 0;
    }
    status.focus();
  } finally {
    make.disabled = false;
  }
}

/** The values are those of the form's own options. */
function readChoices(data: FormData): Choices {
  return {
    scheme: data.get('scheme') as Choices['scheme'],
    paper: data.get('paper') as Choices['paper'],
    duplex: data.get('flip') as Choices['duplex'],
    marginMm: Number(data.get('margin')),
    pagesPerSheet: Number(data.get('per-sheet')),
    hasBacks: data.has('backs'),
  };
}

/** Shows what belongs to the chosen scheme, and hides what belongs to another. */
function showChoice(form: HTMLFormElement): void {
  const scheme = form.querySelector<HTMLInputElement>('[name="scheme"]:checked')?.value ?? '';
  for (const part of document.querySelectorAll<HTMLElement>('[data-for]'))
    part.hidden = !(part.dataset['for'] ?? '').split(' ').includes(scheme);
}

/** Chooses what a link to the drawing of its folds is about, which is hidden otherwise. */
function showTarget(form: HTMLFormElement): void {
  const target = document.querySelector<HTMLElement>(
    `.fold[id="${CSS.escape(location.hash.slice(1))}"]`,
  );
  const scheme = form.querySelector<HTMLInputElement>(
    `[name="scheme"][value="${target?.dataset['for'] ?? ''}"]`,
  );
  if (!target || !scheme || scheme.checked) return;
  scheme.click();
  target.scrollIntoView();
}

/** Takes back what was made before, and the memory that it holds. */
function clear({ notes, download }: Parts): void {
  notes.replaceChildren();
  notes.hidden = true;
  if (!download.hidden) URL.revokeObjectURL(download.href);
  download.hidden = true;
}

function say({ status }: Parts, words = ''): void {
  status.textContent = words;
}

function findParts(): Parts | undefined {
  const form = document.querySelector<HTMLFormElement>('#impose');
  const make = document.querySelector<HTMLButtonElement>('#impose-make');
  const status = document.querySelector<HTMLElement>('#impose-status');
  const notes = document.querySelector<HTMLElement>('#impose-notes');
  const download = document.querySelector<HTMLAnchorElement>('#impose-download');
  return form && make && status && notes && download
    ? { form, make, status, notes, download }
    : undefined;
}
