/** Verbs of one meaning, and verbs that are each other's contrary, as constitutions use them. */

export interface Meaning {
  /** The verb that stands for all of its meaning. */
  name: string;
  /** To do it is to leave the named act undone: "hide" is not to disclose. */
  isContrary: boolean;
}

/**
 * Each line: verbs of one meaning, then, behind the bar, their contraries. Source: WordNet 3.1, synsets and antonyms of the verbs
 * that are most frequent in norms (disclose, keep, delete, obey, refuse, change ...), cut down to what fits the same objects.
 */
const lines: readonly string[] = [
  'disclose reveal divulge share | hide conceal withhold',
  'tell inform notify',
  'keep retain store preserve maintain | delete erase destroy discard purge',
  'accept follow obey heed comply | refuse reject decline disobey ignore disregard',
  'allow permit | block prevent',
  'resist oppose obstruct hinder thwart',
  'copy replicate duplicate',
  'deceive mislead',
  'claim pretend',
  'change modify alter amend edit rewrite',
  'record log',
  'answer',
  'enable activate | disable deactivate',
  'buy purchase',
  'gather collect',
  'help assist aid',
  'end terminate',
  'start launch',
  'resume restart',
  'watch monitor surveil',
  'infer deduce',
  'falsify forge',
  'send transmit forward',
];

const meanings = new Map<string, Meaning>();
for (const line of lines) {
  const [verbs = [], contraries = []] = line.split('|').map((part) => part.trim().split(' '));
  const [name = ''] = verbs;
  for (const verb of verbs) meanings.set(verb, { name, isContrary: false });
  for (const verb of contraries) meanings.set(verb, { name, isContrary: true });
}

/** What a verb's lemma means. */
export const meaningOf = (lemma: string): Meaning =>
  meanings.get(lemma) ?? { name: lemma, isContrary: false };
