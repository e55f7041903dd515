import { printableJson, type Printed } from '@comunal/command';
import { sumFigures } from '../audience/sum-figures.ts';
import type { AudienceCall } from './collect.ts';
import { figureLine, platformText } from './figure-lines.ts';
import { openContent } from './open-content.ts';

/** `comunal audience show`. */
export async function showFigures({ call, context, texts, seams }: AudienceCall): Promise<Printed> {
  const { t, formats } = texts;
  const content = await openContent(call, context, seams.today, (dir) =>
    t('audience:wrong.content', { dir }),
  );
  const entries = content
    .toPublic()
    .list('recording')
    .flatMap(({ slug, figures = [] }) => (figures.length > 0 ? [{ slug, figures }] : []));
  const sums = sumFigures(entries);
  if (call.has('json')) return { lines: printableJson({ version: 1, entries, sums }).split('\n') };
  if (entries.length === 0) return { lines: [], notes: [t('audience:show.none')] };
  const number = new Intl.NumberFormat([...formats]);
  return {
    lines: [
      ...entries.flatMap(({ slug, figures }) => [
        slug,
        ...figures.map((figure) => `  ${figureLine(figure, texts)}`),
      ]),
      ...sums.map(({ figure, of }) =>
        t('audience:show.sum', {
          entries: number.format(of.length),
          value: number.format(figure.value),
          metric: t(`audience:metric.${figure.metric}`),
          platform: platformText(figure, texts),
        }),
      ),
      t('audience:show.notSummed'),
    ],
  };
}
