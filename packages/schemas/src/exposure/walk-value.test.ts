import { describe, expect, it } from 'vitest';
import { gatheringWithNodes, person } from '../../test/support/cases.ts';
import { localizedTextSchema } from '../atoms/text.ts';
import { eventSchema } from '../types/event.ts';
import { personSchema } from '../types/person.ts';
import { walkValue } from './walk-value.ts';

const [node] = gatheringWithNodes.nodes ?? [];
if (!node) throw new Error('there is one');
const event = { ...gatheringWithNodes, notes: 'x', nodes: [{ ...node, room: 'sala' }] };
const at = (value: unknown, path: string) =>
  [...walkValue(eventSchema, value)].find((each) => each.path.join('.') === path);

describe('walkValue', () => {
  it('yields the entry first, then its values in order', () => {
    const [first, ...rest] = [...walkValue(eventSchema, event)];
    expect(first).toMatchObject({ path: [], value: event, exposure: 'public' });
    const top = rest.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
    expect(top).toEqual(Object.keys(event));
  });

  it('yields the strictest exposure on the way', () => {
    expect(at(event, 'notes')?.exposure).toBe('private');
    expect(at(event, 'nodes.0.room')).toMatchObject({ value: 'sala', exposure: 'private' });
    expect(at(event, 'nodes.0.credits.0.who.name')).toMatchObject({ exposure: 'public' });
    const consents = [{ scope: 'name', granted: '2024', by: 'k.' }];
    const links = [{ label: 'Sitio', url: 'https://luna.example' }];
    const paths = new Map(
      [...walkValue(personSchema, { ...person, links, consents })].map(({ path, exposure }) => [
        path.join('.'),
        exposure,
      ]),
    );
    expect(paths.get('links.0.url')).toBe('consent');
    expect(paths.get('consents.0.by')).toBe('private');
  });

  it('resolves the member of a union that a value matches', () => {
    expect(at(event, 'summary')?.schema).toBe(localizedTextSchema);
    expect(at(event, 'title')?.schema).not.toBe(localizedTextSchema);
    expect(at({ ...event, title: { es: 'Nodos' } }, 'title')?.schema).toBe(localizedTextSchema);
  });

  it('continues past invalid values and skips unknown keys', () => {
    const broken = {
      title: 5,
      nodes: 'none',
      place: [],
      credits: [null, 7, { who: {} }],
      phone: 'x',
    };
    const paths = [...walkValue(eventSchema, broken)].map(({ path }) => path.join('.'));
    expect(paths).toContain('credits.2.who');
    expect(paths).not.toContain('phone');
    for (const value of [undefined, null, 'x', 5, []])
      expect(() => [...walkValue(eventSchema, value)]).not.toThrow();
  });

  it('takes no inherited property for a field', () => {
    const odd: unknown = JSON.parse('{"constructor":"x","__proto__":{"a":1},"toString":"y"}');
    expect([...walkValue(eventSchema, odd)]).toHaveLength(1);
  });
});
