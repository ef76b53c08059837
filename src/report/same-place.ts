import type { Change } from '../diff/index.js';

/** Changes of several kinds at one place, the heaviest first; they share the edit. */
export type AtPlace = readonly [Change, ...Change[]];

/** Changes that follow each other at one place, together. */
export function byPlace(changes: readonly Change[]): AtPlace[] {
  const places: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = places.at(-1);
    const isSame =
      last?.[0].level === change.level &&
      last[0].before?.node === change.before?.node &&
      last[0].after?.node === change.after?.node;
    if (isSame) last.push(change);
    else places.push([change]);
  }
  return places;
}
