import { StepError } from '../../engine/step-error.ts';

/** A server that a live picture is sent to. */
export interface RtmpTarget {
  /** What it is called here; it is shown to everybody who may see the run. */
  readonly name: string;
  /** `rtmp://host/app` or `rtmps://host/app`, without the key. */
  readonly url: string;
  /** Whoever has the key can stream in your name. It reaches ffmpeg alone, by a private file. */
  readonly key: string;
}

/**
 * Checks a target, and returns the path that RTMP calls the application.
 * @throws `StepError` with `bad-target`, which holds its name only.
 */
export function readApplication({ name, url, key }: RtmpTarget): string {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const application = address?.pathname.replaceAll(/^\/+|\/+$/g, '') ?? '';
  const isUsable =
    address !== undefined &&
    /^rtmps?:$/.test(address.protocol) &&
    address.username === '' &&
    address.password === '' &&
    application !== '' &&
    // A preset of ffmpeg has one value a line.
    /^[^\s\p{Cc}]{1,1000}$/u.test(key) &&
    /^[^\s\p{Cc}]+$/u.test(address.search + application);
  if (!isUsable) throw new StepError('bad-target', { values: { target: name } });
  return application + address.search;
}
