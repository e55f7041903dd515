import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parsePublic,
  toPublic,
  type Entry,
  type EntryLookup,
  type PublicEntry,
} from '../src/index.ts';
import {
  canariesIn,
  canariesOf,
  TODAY,
  graphOf,
  type Graph,
} from '@comunal/test-kit/content-graph';
import { computeExpected, type Reason, type Withheld } from './support/oracle.ts';
import { collectRefs } from './support/collect-refs.ts';
import { plan } from './support/plan.ts';

const numRuns = pickCount(400, 100_000);

const plans = fc.array(plan, { minLength: 1, maxLength: 10 });

type ToPublic = (entry: Entry, lookup: EntryLookup) => PublicEntry | undefined;
const real: ToPublic = (entry, lookup) => toPublic(entry, lookup, { today: TODAY });

/** Everything that is wrong with what comes out of a graph. */
function findFaults(graph: Graph, redact: ToPublic, withheld?: Withheld): readonly string[] {
  const outputs = new Map<string, PublicEntry | undefined>();
  for (const { entry } of graph.planted)
    outputs.set(`${entry.type}/${entry.slug}`, redact(entry, graph.lookup));
  return graph.planted.flatMap((planted) => {
    const { type, slug } = planted.entry;
    const output = outputs.get(`${type}/${slug}`);
    const expected = new Set(computeExpected(graph, planted, withheld));
    const present = new Set([...canariesOf(output), ...canariesIn(JSON.stringify(output) ?? '')]);
    const dangling = collectRefs(type, output).filter((ref) => !outputs.get(ref));
    return [
      ...[...present].filter((each) => !expected.has(each)).map((each) => `${type} leaks ${each}`),
      ...[...expected].filter((each) => !present.has(each)).map((each) => `${type} lacks ${each}`),
      ...dangling.map((ref) => `${type} names ${ref}, which has no public form`),
    ];
  });
}

describe('toPublic', () => {
  it(
    `lets out what is public and no canary of anything else, in ${numRuns} random graphs`,
    () => {
      const planted = new Map<Reason, number>();
      let visibleEntries = 0;
      fc.assert(
        fc.property(plans, (each) => {
          const graph = graphOf(each);
          const faults = findFaults(graph, real, (reason, canaries) =>
            planted.set(reason, (planted.get(reason) ?? 0) + canaries.length),
          );
          expect(faults).toEqual([]);
          for (const { entry } of graph.planted) {
            const output = real(entry, graph.lookup);
            if (!output) continue;
            visibleEntries++;
            expect(parsePublic(entry.type, output)).toEqual(output);
          }
        }),
        { numRuns },
      );
      // A property that meets nothing shows nothing: each kind of secret was there, many times, and so was the rest.
      const reasons: readonly Reason[] = [
        'entry',
        'private',
        'consent',
        'picture',
        'node',
        'rail',
        'place hidden',
        'place finer',
        'place address',
        'reference',
        'language',
        'whole',
      ];
      for (const reason of reasons)
        expect(planted.get(reason) ?? 0, reason).toBeGreaterThan(numRuns / 25);
      expect(visibleEntries).toBeGreaterThan(numRuns);
    },
    pickCount(600_000, 3_600_000),
  );

  it('is judged by an oracle that fails each broken redaction', () => {
    const openly = (entry: Entry): Entry => ({ ...entry, visibility: 'public' });
    const markPublic = (entry: Entry) => ({ ...entry, '~public': true }) as PublicEntry; // the lie that is to be found out
    const broken: Readonly<Record<string, ToPublic>> = {
      'shows all': markPublic,
      'shows nothing': () => undefined,
      'shows what is public as it stands': (entry) =>
        entry.visibility === 'public' ? markPublic(entry) : undefined,
      'takes closed entries for public': (entry, lookup) => real(openly(entry), lookup),
      'names closed entries': (entry, lookup) =>
        real(entry, (type, slug) => {
          const target = lookup(type, slug);
          return target && openly(target);
        }),
      'names nobody': (entry) => real(entry, () => undefined),
      'asks about consents on another day': (entry, lookup) =>
        toPublic(entry, lookup, { today: '2021-01-01' }),
    };
    const graphs = fc.sample(plans, { numRuns: 60, seed: 1 }).map(graphOf);
    for (const [name, redact] of Object.entries(broken)) {
      const isFound = graphs.some((graph) => findFaults(graph, redact).length > 0);
      expect(isFound, name).toBe(true);
    }
  });

  it('finds canaries as plain text too, whatever the JSON escapes', () => {
    const graphs = fc.sample(plans, { numRuns: 40, seed: 2 }).map(graphOf);
    for (const graph of graphs) {
      const closed = graph.planted.filter(
        ({ entry }) => entry.visibility === 'closed' || entry.visibility === 'allies',
      );
      const secrets = new Set(
        closed.flatMap(({ entry }) => [...canariesIn(entry.slug), ...canariesOf(entry)]),
      );
      // A closed entry may itself name a public one; that name is no secret.
      for (const { entry } of graph.planted)
        if (!closed.some((each) => each.entry === entry))
          for (const each of canariesIn(entry.slug)) secrets.delete(each);
      const out = graph.planted.map(({ entry }) => JSON.stringify(real(entry, graph.lookup)));
      for (const secret of secrets) expect(out.join('\n')).not.toContain(secret);
    }
  });
});
