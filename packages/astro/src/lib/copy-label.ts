import type { PublicByType } from '@comunal/schemas';

type Recording = PublicByType['recording'];

/** The key of what a link to a copy says: that it is listened to, where it is sound alone or an episode, else that it is watched. */
export function getCopyLabel(
  { of }: Pick<Recording, 'of'>,
  { file }: NonNullable<Recording['copies']>[number],
): 'site:activity.listenAt' | 'site:activity.watchAt' {
  // An episode may be sound alone: nobody is promised a picture.
  const isSound = of.startsWith('podcast/') || file?.mediaType.startsWith('audio/');
  return isSound ? 'site:activity.listenAt' : 'site:activity.watchAt';
}
