import type { DecapCms } from './decap.ts';

/** What the picker of Decap is given, as far as this one changes it. */
interface RelationProps {
  /** The id of the field in the page. */
  readonly forID: string;
  readonly field: {
    get(key: 'collections'): { toArray(): readonly string[] };
    set(key: 'collection', value: string): unknown;
  };
  readonly query: (
    id: string,
    collection: string,
    fields: readonly string[],
    term: string,
    file?: string,
  ) => Promise<{ readonly payload: { readonly hits?: readonly Hit[] } }>;
}

interface Hit {
  readonly slug: string;
}

/** The picker as React holds it. */
interface RelationControl {
  readonly props: RelationProps;
  inner?: unknown;
  hits?: readonly Hit[];
  forceUpdate(): void;
}

/** What Decap puts into the page for widgets that are written without a build. */
export interface DecapGlobals {
  readonly createClass: (spec: object) => unknown;
  readonly h: (component: unknown, props: object) => unknown;
}

/** Registers a picker of entries of several types, which writes `person/slug`. Decap's own knows entries of one collection. */
export function registerRelation(cms: DecapCms, { createClass, h }: DecapGlobals): void {
  const relation = cms.getWidget('relation');
  if (!relation) return;
  const control = createClass({
    // Decap draws a widget again when its value changes; this one does when entries have been found as well.
    shouldComponentUpdate: () => true,
    isValid(this: { readonly inner?: { isValid?(): unknown } }) {
      return this.inner?.isValid?.() ?? true;
    },
    focus(this: { readonly inner?: { focus?(): void } }) {
      this.inner?.focus?.();
    },
    render(this: RelationControl) {
      const { props } = this;
      const collections = props.field.get('collections').toArray();
      return h(relation.control, {
        ...props,
        ref: (inner: unknown) => {
          this.inner = inner;
        },
        // What was found is kept by the name of the collection, and shown by the picker that asked: each has a name of its own.
        field: props.field.set('collection', props.forID),
        queryHits: this.hits ?? [],
        query: queryAll(props, collections, (hits) => {
          this.hits = hits;
          this.forceUpdate();
        }),
      });
    },
  });
  cms.registerWidget('comunal-relation', control, relation.preview);
}

/** Asks each collection, and names it before the slugs that it finds. */
function queryAll(
  { query }: RelationProps,
  collections: readonly string[],
  show: (hits: readonly Hit[]) => void,
) {
  return async (
    id: string,
    _: string,
    fields: readonly string[],
    term: string,
  ): Promise<{ readonly payload: { readonly hits: readonly Hit[] } }> => {
    const hits: Hit[] = [];
    for (const collection of collections) {
      const matches = (await query(id, collection, fields, term)).payload.hits ?? [];
      hits.push(...matches.map((hit) => ({ ...hit, slug: `${collection}/${hit.slug}` })));
    }
    show(hits);
    return { payload: { hits } };
  };
}
