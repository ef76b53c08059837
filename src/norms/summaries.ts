/** What in a document says again, in short, what it says elsewhere. */
import type { Clause, Sentence } from '../clast/index.js';

/** Source: headings of summaries in published constitutions, policies and standards ("At a glance", "TL;DR", "Key points"). */
const title =
  /^(?:(?:executive |short |brief |quick )?summary\b.*|(?:in )?(?:short|brief)|overview|tl;?dr|(?:.* )?at a glance|key points?|in a nutshell|the short version|abstract|synopsis|recap|main points|(?:the )?(?:gist|essentials|highlights|upshot)|key (?:messages|rules|takeaways)|(?:this|the) (?:document|charter|constitution|code|policy|specification) (?:in (?:brief|short|outline|a nutshell)|on (?:one|a) page)|(?:in|on) one page|in outline)$/i;
const opening =
  /^\W*(?:in short|in summary|in brief|to sum(?: it)? up|to summari[sz]e|summary|tl;?dr|in a nutshell|in sum|summing up|put briefly|the short version|briefly|at a glance|overview|the gist(?: of it)?|to recap|in essence|in outline|the upshot|(?:the )?bottom line|long story short|key points?)\b\s*(?:is|:|,|—|-|\.)/i;

/** Whether a section of this title sums up the document. */
export const isSummaryTitle = (text: string): boolean => title.test(text.trim());

/** Whether a sentence sums up its section: "In short, ..." begins it, or an earlier sentence of its clause. */
export function isSummingUp({ children }: Clause, sentence: Sentence): boolean {
  return children.slice(0, children.indexOf(sentence) + 1).some(({ value }) => opening.test(value));
}
