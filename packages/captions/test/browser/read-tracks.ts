/** A cue as parsed by a browser. */
export interface BrowserCue {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly settings: string;
  /** The cue text as the browser's tree. */
  readonly tree: string;
}

/** Runs in a page: loads files with `<track>` and returns their cues, or `undefined` where the browser rejects a file. */
export function readTracks(
  files: readonly string[],
): Promise<(readonly BrowserCue[] | undefined)[]> {
  return Promise.all(files.map(readTrack));

  function readTrack(file: string): Promise<readonly BrowserCue[] | undefined> {
    const track = document.createElement('track');
    const url = URL.createObjectURL(new Blob([file], { type: 'text/vtt' }));
    const video = document.createElement('video');
    video.append(track);
    document.body.append(video);
    track.src = url;
    track.track.mode = 'hidden';
    return new Promise((resolve) => {
      track.addEventListener('error', () => end(undefined));
      track.addEventListener('load', () => {
        const cues = [...((track.track.cues ?? []) as Iterable<VTTCue>)];
        end(cues.map(toBrowserCue));
      });
      const end = (cues: readonly BrowserCue[] | undefined): void => {
        URL.revokeObjectURL(url);
        video.remove();
        resolve(cues);
      };
    });
  }

  function toBrowserCue(cue: VTTCue): BrowserCue {
    const { vertical, snapToLines, line, position, size, align } = cue;
    return {
      id: cue.id,
      startMs: Math.round(cue.startTime * 1000),
      endMs: Math.round(cue.endTime * 1000),
      text: cue.text,
      settings: JSON.stringify({ vertical, snapToLines, line, position, size, align }),
      tree: treeOf(cue.getCueAsHTML()),
    };
  }

  function treeOf(node: Node): string {
    let tree = '';
    for (const child of node.childNodes)
      if (child instanceof ProcessingInstruction) tree += `{${child.data}}`;
      else if (child instanceof Element) {
        const attributes = ['class', 'title', 'lang'].map((name) =>
          // Chromium leaves spaces at the edges; «WebVTT start tag annotation state»: «remove any leading or trailing ASCII
          // whitespace characters from buffer, and replace any sequence … with a single U+0020 SPACE character».
          (child.getAttribute(name) ?? '')
            .replaceAll(/[\t\n\f\r ]+/g, ' ')
            .replaceAll(/^ | $/g, ''),
        );
        tree += `[${child.localName} ${JSON.stringify(attributes)}${treeOf(child)}]`;
      } else tree += JSON.stringify(child.textContent).slice(1, -1);
    return tree;
  }
}
