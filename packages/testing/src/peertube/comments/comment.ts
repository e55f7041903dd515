export interface Comment {
  readonly id: number;
  readonly videoId: number;
  readonly userId: number;
  readonly threadId: number;
  readonly inReplyToCommentId: number | null;
  text: string;
  readonly createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
  heldForReview: boolean;
}
