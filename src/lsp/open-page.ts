/** Opening a rule's page in the client. */
import type { Session } from './session.js';

export const openPageCommand = 'clausewright.openRulePage';

/** A request that the server makes of the client. */
export interface PageClient {
  showDocument: (params: { uri: string; takeFocus: boolean }) => Promise<unknown>;
}

/** Opens the page at an address: only one that the server itself gave out. */
export async function openPage(session: Session, client: PageClient, address: unknown): Promise<void> {
  if (typeof address !== 'string' || !session.pages.has(address)) return;
  await client.showDocument({ uri: address, takeFocus: true });
}
