/**
 * The forms of an English word, so that a cue finds a word whatever part of speech the tokenizer took it for: a participle
 * read as an adjective keeps its ending in a dictionary form. Forms that do not exist do no harm.
 */
export function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  if (!/^[a-z]{3,}$/.test(word)) return forms;
  forms.add(`${word}s`);
  if (/(?:[sxz]|ch|sh|o)$/.test(word)) forms.add(`${word}es`);
  if (/[eoy]e$/.test(word)) {
    // free, freeing: so that a bee does not come to be "being"
    forms.add(`${word}d`).add(`${word}ing`);
  } else if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    forms.add(`${word}d`).add(`${stem}ing`);
    if (word.endsWith('ie')) forms.add(`${word.slice(0, -2)}ying`);
  } else if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1);
    forms.add(`${stem}ies`).add(`${stem}ied`).add(`${word}ing`);
  } else {
    forms.add(`${word}ed`).add(`${word}ing`);
    const last = word.at(-1) ?? '';
    // stop, stopped; model, modelling: final consonants that are doubled
    if (/[aeiou][bdglmnprt]$/.test(word)) forms.add(`${word}${last}ed`).add(`${word}${last}ing`);
  }
  for (const form of irregular.get(word) ?? []) forms.add(form);
  return forms;
}

/** Irregular verbs and nouns that constitutions use; any good grammar lists them. */
const irregular = new Map(
  [
    'arise arose arisen',
    'bear bore borne born',
    'become became',
    'begin began begun',
    'bend bent',
    'bind bound',
    'break broke broken',
    'breed bred',
    'bring brought',
    'build built',
    'child children',
    'choose chose chosen',
    'cut cutting',
    'do does did done',
    'draw drew drawn',
    'fall fell fallen',
    'feed fed',
    'find found',
    'forget forgot forgotten',
    'get got gotten getting',
    'give gave given',
    'go goes went gone',
    'grow grew grown',
    'have has had',
    'hold held',
    'keep kept',
    'know knew known',
    'lay laid',
    'lead led',
    'leave left',
    'let letting',
    'lie lay lain',
    'life lives',
    'lose lost',
    'make made',
    'man men',
    'mean meant',
    'override overrode overridden',
    'overcome overcame',
    'overthrow overthrew overthrown',
    'pay paid',
    'person people persons',
    'put putting',
    'raise raised',
    'read reading',
    'rebuild rebuilt',
    'rewrite rewrote rewritten',
    'rise rose risen',
    'run ran running',
    'say said',
    'see saw seen',
    'seek sought',
    'sell sold',
    'send sent',
    'set setting',
    'shut shutting',
    'sleep slept',
    'speak spoke spoken',
    'spend spent',
    'stand stood',
    'take took taken',
    'teach taught',
    'tell told',
    'think thought',
    'undo undid undone',
    'wake woke woken',
    'win won',
    'withdraw withdrew withdrawn',
    'withstand withstood',
    'woman women',
    'write wrote written',
  ].map((line) => {
    const [word = '', ...forms] = line.split(' ');
    return [word, forms];
  }),
);
