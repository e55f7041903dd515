import { createNameUuid } from '../name-uuid.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text has the form of a UUID, of whatever version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Returns the address of a node on the page of its gathering, which ends in the node's guid. */
export function toSessionUrl(pageUrl: string, guid: string): string {
  const url = new URL(pageUrl);
  url.hash = guid;
  return url.href;
}

/**
 * Returns the UUID of a node, which schedules ask for: its guid if that is a UUID, else a UUID of version 5 made of the host
 * of its address and of the guid, so that it is the same in each export.
 */
export function toSessionUuid(sessionUrl: string, guid: string): string {
  if (isUuid(guid)) return guid;
  return createNameUuid(`https://${new URL(sessionUrl).host}/#${guid}`);
}

/**
 * Returns the guid that a node had before `toSchedule` wrote it. An address that another program wrote leads nowhere: only
 * one whose end makes the same UUID again is believed.
 */
export function readSessionGuid(uuid: string, sessionUrl: string | undefined): string {
  if (sessionUrl === undefined || !URL.canParse(sessionUrl)) return uuid;
  const guid = new URL(sessionUrl).hash.slice(1);
  return guid !== '' && toSessionUuid(sessionUrl, guid) === uuid ? guid : uuid;
}
