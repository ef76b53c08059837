import { nearest } from '../../../src/lint/index.js';

/** What stage a text can be in: words of standards bodies (IETF, W3C, ISO), of laws and of architecture decision records. */
const statuses =
  'draft,planned,working draft,proposal,proposed,candidate,review,in review,under review,open,discussion,accepted,adopted,approved,ratified,agreed,enacted,active,binding,current,effective,in effect,in force,final,stable,published,released,live,living,experimental,provisional,interim,pilot,example,template,deprecated,obsolete,superseded,replaced,amended,suspended,withdrawn,rejected,repealed,expired,archived,retired,historic,inactive,done,complete,wip,rfc,beta,alpha,public,internal,official'.split(
    ',',
  );

/** Whether a status is one that is known, or says one and more: "draft for comments", "In force since May". */
export function isKnownStatus(value: string, more: readonly string[]): boolean {
  const text = value.trim().toLowerCase().replaceAll(/[-_]/g, ' ');
  const words = text.split(/[^\p{L}]+/u);
  return [...statuses, ...more.map((word) => word.toLowerCase())].some(
    (status) => text === status || words.includes(status) || (status.includes(' ') && text.includes(status)),
  );
}

/** The status that a misspelt one means; undefined where none is near. */
export function nearestStatus(value: string, more: readonly string[]): string | undefined {
  return nearest(value.trim().toLowerCase(), [...statuses, ...more]);
}
