export interface Channel {
  readonly id: number;
  readonly name: string;
  readonly userId: number;
  displayName: string;
  description: string | null;
  support: string | null;
  avatars: ActorImage[];
  banners: ActorImage[];
  readonly createdAt: number;
  updatedAt: number;
}

export interface ActorImage {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly createdAt: number;
}
