import { describe, expect, it } from 'vitest';
import { getPodcastGuid } from './podcast-guid.ts';

describe('getPodcastGuid', () => {
  it('makes the guid that the podcast namespace publishes for an address', () => {
    const guid = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
    expect(getPodcastGuid({}, 'https://mp3s.nashownotes.com/pc20rss.xml')).toBe(guid);
    expect(getPodcastGuid({}, 'http://mp3s.nashownotes.com/pc20rss.xml/')).toBe(guid);
  });

  it('takes the address that directories have before the one of a new host', () => {
    const feedUrl = 'https://mp3s.nashownotes.com/pc20rss.xml';
    expect(getPodcastGuid({ feedUrl }, 'https://colectiva.example/radio.xml')).toBe(
      getPodcastGuid({}, feedUrl),
    );
  });

  it('keeps a guid, and makes none of nothing', () => {
    expect(getPodcastGuid({ guid: 'x' }, 'https://colectiva.example/radio.xml')).toBe('x');
    expect(getPodcastGuid({}, undefined)).toBeUndefined();
  });
});
