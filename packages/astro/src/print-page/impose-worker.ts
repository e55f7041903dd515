// Imposes a visitor's PDF beside the page, which stays usable meanwhile: a large or hostile one takes long, and the way out of
// the page has to work at once.
import { registerWords } from '../support/word-data.ts';
import { imposeOwn } from './impose-own.ts';
import type { ImposeReply, ImposeRequest } from './impose-messages.ts';

addEventListener('message', ({ data }) => void answer(data as ImposeRequest)); // only its own page has it

async function answer({ file, choices, language, words }: ImposeRequest): Promise<void> {
  registerWords(words);
  try {
    const pdf = new Uint8Array(await file.arrayBuffer());
    const outcome = await imposeOwn(pdf, choices, language);
    reply({ type: 'done', outcome }, 'pdf' in outcome ? [outcome.pdf.buffer] : []);
  } catch {
    reply({ type: 'failed' });
  }
}

function reply(message: ImposeReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

reply({ type: 'ready' });
