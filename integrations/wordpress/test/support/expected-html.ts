import { renderDonate } from '@comunal/fundraising';
import { renderRoom } from '@comunal/jitsi';
import { renderVideo } from '@comunal/peertube';
import { campaign, createCards } from './cards.ts';

export const VIDEO = 'https://tube.example/w/wuzkHBJry2URbrzYF7oNaj';
export const ROOM = 'https://meet.example/asamblea';

/** What the packages write for one block of each kind, in Spanish. */
export async function expectedHtml(title: string): Promise<string> {
  const { cards } = await createCards();
  const getHtml = (wanted: string) => cards.find(({ slug }) => slug === wanted)?.html['es'] ?? '';
  return [
    renderVideo({ src: VIDEO, title, locale: 'es' }),
    renderRoom({
      instance: 'https://meet.example',
      room: 'asamblea',
      title: 'Asamblea',
      locale: 'es',
    }),
    await renderDonate(campaign, { locale: 'es', element: true, today: '2030-03-01' }),
    `<ul class="comunal-events"><li>${getHtml('taller')}</li><li>${getHtml('asamblea')}</li></ul>`,
    getHtml('fanzine'),
  ].join('\n');
}
