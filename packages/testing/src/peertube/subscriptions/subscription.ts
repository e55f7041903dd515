export interface Subscription {
  readonly userId: number;
  readonly channelId: number;
  readonly createdAt: number;
}
