export interface Subscription {
  readonly id: number;
  readonly userId: number;
  readonly channelId: number;
  readonly createdAt: number;
}
