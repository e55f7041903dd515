import type { Public } from '@comunal/schemas';
import {
  creditsCell,
  dateCell,
  licenseCell,
  pageCell,
  placeCell,
  slugCell,
  slugsCell,
  textCell,
  textsCell,
  joinCell,
  zoneCell,
} from './cell-values.ts';
import { definePartsTable, defineTable, type Columns } from './csv-table.ts';

type Event = Public<'event'>;
type EventNode = NonNullable<Event['nodes']>[number];

/** A node, and the activity that it belongs to. */
interface NodeRow {
  readonly event: Event;
  readonly node: EventNode;
}

/** When, where and with whom an activity or a node takes place. */
const meetingColumns: Columns<Event | EventNode> = {
  starts: ({ starts }) => dateCell(starts),
  ends: ({ ends }) => dateCell(ends),
  zone: ({ starts }) => zoneCell(starts),
  place: ({ place }, context) => placeCell(place, context),
  latitude: ({ place }) => place?.coordinates?.latitude,
  longitude: ({ place }) => place?.coordinates?.longitude,
  join_url: ({ joinUrl }) => joinUrl,
  languages: ({ languages }) => joinCell(languages),
  credits: ({ credits }, context) => creditsCell(credits, context),
  summary: ({ summary }, context) => textCell(summary, context),
  do_not_record: ({ doNotRecord }) => doNotRecord,
  recording_license: ({ license }, context) => licenseCell(license, context),
  updated: ({ updated }) => dateCell(updated),
};

/** A row for each activity. */
export const eventTable = defineTable<'event'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  subtitle: ({ subtitle }, context) => textCell(subtitle, context),
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  mode: ({ mode }) => mode,
  attendance: ({ attendance }) => attendance,
  ...meetingColumns,
  audience: ({ audience }, context) => textCell(audience, context),
  topics: ({ topics }, context) => textsCell(topics, context),
  series: ({ series }, context) => slugCell('series', series, context),
  part_of: ({ partOf }, context) => slugCell('event', partOf, context),
  nodes: ({ nodes, nodeTotals }) => nodeTotals?.total ?? nodes?.length,
});

/** A row for each node of each activity. */
export const nodeTable = definePartsTable<'event', NodeRow>(
  (event) => (event.nodes ?? []).map((node) => ({ event, node })),
  {
    event: ({ event }) => event.slug,
    page_url: ({ event }, context) => pageCell(event, context),
    guid: ({ node }) => node.guid,
    title: ({ node }, context) => textCell(node.title, context),
    state: ({ node }) => node.state,
    ...Object.fromEntries(
      Object.entries(meetingColumns).map(([name, write]): [string, Columns<NodeRow>[string]] => [
        name,
        ({ node }, context) => write(node, context),
      ]),
    ),
  },
);

/** A row for each series. */
export const seriesTable = defineTable<'series'>({
  slug: ({ slug }) => slug,
  page_url: pageCell,
  title: ({ title }, context) => textCell(title, context),
  subtitle: ({ subtitle }, context) => textCell(subtitle, context),
  kind: ({ kind }) => kind,
  mode: ({ mode }) => mode,
  starts: ({ starts }) => dateCell(starts),
  ends: ({ ends }) => dateCell(ends),
  languages: ({ languages }) => joinCell(languages),
  credits: ({ credits }, context) => creditsCell(credits, context),
  recordings: ({ recordings }, context) => slugsCell('recording', recordings, context),
  summary: ({ summary }, context) => textCell(summary, context),
  updated: ({ updated }) => dateCell(updated),
});
