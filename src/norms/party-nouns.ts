/** Nouns that name a party in any document, singular and plural; of a compound the last noun decides ("AI company"). */
import type { Bearer } from '../clast/index.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((it) => it.split(' ')));

/** Sources: the parties of the norm guide, and the nouns that published model policies, charters and statutes use for them. */
export const partyNouns: Readonly<Record<Bearer, ReadonlySet<string>>> = {
  ai: set(
    'ai ais a.i. assistant assistants model models agent agents bot bots chatbot chatbots llm llms system systems copilot agi',
    'subagent subagents machine machines robot robots instance instances persona companion',
  ),
  'developer-org': set(
    'company lab laboratory organization organisation provider vendor maker makers creator creators maintainer maintainers',
    'foundation institute team firm corporation publisher manufacturer authors author labs companies researchers trainers',
    'hospital city guild house chapter university school municipality agency ministry church bank studio cooperative',
    'consortium collective library newspaper',
  ),
  operator: set('operator operators deployer deployers integrator integrators licensee licensees'),
  user: set(
    'user users customer customers client clients end-user end-users subscriber subscribers caller callers requester requesters consumer consumers',
  ),
  other: set(
    'human humans person people persons humanity society government governments state everyone everybody anyone anybody',
    'someone somebody nobody one public community communities court courts regulator regulators auditor auditors board',
    'committee council panel staff employee employees member members personnel worker workers clinician clinicians doctor',
    'doctors physician physicians nurse nurses patient patients teacher teachers student students parent parents child',
    'children minor minors party parties principal principals overseer overseers supervisor supervisors manager managers',
    'owner owners administrator administrators guardian guardians reviewer reviewers officer officers brother brothers',
    'sister sisters abbot trustee trustees director directors citizen citizens expert experts engineer engineers contributor',
    'contributors ombudsman department departments institution institutions signatory signatories guest guests visitor',
    // Collective nouns of persons.
    'association crew enemy family gang jury majority minority opposition audience union unions clergy',
    'visitors cellarer reader readers others mankind critics philosophers adults hackers attackers adversary adversaries',
  ),
};

/** The party that a few words name by their last noun ("the developers"), or by a proper name; null where they name none. A name is taken for the AI's. */
export function partyOf(words: string): Bearer | null {
  const last = /([\p{L}-]+)\W*$/u.exec(words)?.[1] ?? '';
  const found = (Object.keys(partyNouns) as Bearer[]).find((bearer) =>
    partyNouns[bearer].has(last.toLowerCase()),
  );
  if (found) return found;
  if (/^develop(?:er|ers)$/i.test(last)) return 'developer-org';
  return /^\W*\p{Lu}[\p{Ll}]+\W*$/u.test(words) ? 'ai' : null;
}
