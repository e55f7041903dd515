import { defineSubcommand, json } from '@comunal/command';
import { sumFigures } from '../audience/sum-figures.ts';
import { content as contentOption, type AudienceSession } from './audience-session.ts';
import { figureLine, platformText } from './figure-lines.ts';
import { openContent } from './open-content.ts';

/** `comunal audience show`. */
export const show = defineSubcommand({
  name: 'show',
  help: 'audience:help.subcommand.show',
  options: { ...contentOption, ...json },
  async run(args, { context, texts, overrides }: AudienceSession) {
    const { t, formats } = texts;
    const content = await openContent(args, context, overrides.today, (dir) =>
      t('audience:wrong.content', { dir }),
    );
    const entries = content
      .toPublic()
      .list('recording')
      .flatMap(({ slug, figures = [] }) => (figures.length > 0 ? [{ slug, figures }] : []));
    const sums = sumFigures(entries);
    if (entries.length === 0) return { data: { entries, sums }, notes: [t('audience:show.none')] };
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
      data: { entries, sums },
    };
  },
});
