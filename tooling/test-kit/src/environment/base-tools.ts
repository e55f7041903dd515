const NAMES = `
  basename bash cat chmod cp cut date dirname echo env expr false find getent git grep gzip head id ls mkdir mkfifo mktemp mount mv
  node npm npx perl pnpm printf ps pwd readlink realpath rm sed sh sleep sort stat tail tar touch tr true umount uname unshare wc
  which xargs
`;

/** Programs that every test may call by name. All others are asked for with `needs`. */
export const BASE_TOOLS: readonly string[] = NAMES.trim().split(/\s+/);
