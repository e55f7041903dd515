import { formatDate } from '@comunal/i18n';
import { toDay, type PublicEvent } from '@comunal/schemas';
import { describeCredits, toText, type ContentContext } from './content-context.ts';
import { formatHours } from './describe-when.ts';
import type { PrintDay, PrintSession } from './print-content.ts';

type Node = NonNullable<PublicEvent['nodes']>[number];

/** Lays out the nodes of a gathering by day, time and place: days and times in order, places as something begins at them. */
export function buildProgramme(nodes: readonly Node[], context: ContentContext): PrintDay[] {
  const inOrder = nodes.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)));
  const byDay = Map.groupBy(inOrder, ({ starts }) => toDay(starts));
  return Array.from(byDay, ([day, ofDay]) => {
    const places = [...new Set(ofDay.map((node) => placeOf(node, context)))];
    const byTime = Map.groupBy(ofDay, timeKey);
    const rows = Array.from(byTime.values(), (ofTime) => ({
      hours: ofTime[0] ? formatHours({ starts: ofTime[0].starts }, context.i18n.language) : '',
      cells: places.map((place) =>
        ofTime
          .filter((node) => placeOf(node, context) === place)
          .map((node) => describeSession(node, context)),
      ),
    }));
    const { language } = context.i18n;
    const title = capitalize(formatDate(day, language, { weekday: 'long' }), language);
    return { title, places: places.map((place) => nameColumn(place, places, context)), rows };
  });
}

function describeSession(node: Node, context: ContentContext): PrintSession {
  const { i18n } = context;
  const interpretation = (node.interpretation ?? []).map(({ language }) => language);
  const languages = i18n.list((node.languages ?? []).map((tag) => i18n.languageName(tag)));
  const people = describeCredits(node.credits, context).map(({ text }) => text.text);
  return {
    title: toText(node.title, context) ?? { text: node.guid },
    hours: formatHours(node, i18n.language),
    summary: toText(node.summary, context),
    details: [
      people.join(', '),
      languages,
      interpretation.length === 0
        ? ''
        : `${i18n.t('site:activity.interpretation')}: ${i18n.list(interpretation.map((tag) => i18n.languageName(tag)))}`,
    ].filter((detail) => detail !== ''),
    status: node.state === 'scheduled' ? undefined : i18n.t(`site:activity.status.${node.state}`),
    doNotRecord: node.doNotRecord === true,
  };
}

/** A day as it stands at the head of a column: «Viernes, 15 de marzo de 2030». */
function capitalize(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** A node's place in one name, since a column has room for no more; online where it has an address to join. */
function placeOf(node: Node, context: ContentContext): string {
  const name = node.place && context.i18n.localize(node.place.name)?.text;
  return name ?? (node.joinUrl === undefined ? '' : context.i18n.t('content:mode.online'));
}

/** A day whose nodes say no place at all has one column, and the place stands above, with the event's. */
function nameColumn(place: string, places: readonly string[], { i18n: { t } }: ContentContext) {
  if (place !== '') return place;
  return t(places.length === 1 ? 'site:activity.nodesTitle' : 'site:allies.noPlace');
}

function sortKey({ starts }: Node): string {
  return typeof starts === 'string' ? starts : starts.local;
}

/** Two clocks that show the same hour are two times. */
function timeKey({ starts }: Node): string {
  return typeof starts === 'string' ? '' : `${starts.local} ${starts.zone}`;
}
