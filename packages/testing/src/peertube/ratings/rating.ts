export interface Rating {
  readonly userId: number;
  readonly videoId: number;
  rating: 'like' | 'dislike';
}
