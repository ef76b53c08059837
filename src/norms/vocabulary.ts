/**
 * Closed classes of English that the reading of clauses rests on, after Huddleston and Pullum, The Cambridge Grammar of
 * the English Language (2002): modal verbs (ch. 3), subordinators and prepositions that take clauses (ch. 11, 14).
 */

/** Auxiliaries that carry modality by themselves. */
export const modals: ReadonlySet<string> = new Set([
  'must',
  'shall',
  'should',
  'may',
  'might',
  'can',
  'could',
  'will',
  'would',
  'ought',
]);

export const formsOfBe: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'am',
  'be',
  'been',
  'being',
]);
export const formsOfHave: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having']);
export const formsOfDo: ReadonlySet<string> = new Set(['do', 'does', 'did']);

export const coordinators: ReadonlySet<string> = new Set(['and', 'but', 'or', 'so', 'yet', 'nor', '&']);

/** Words that open a clause which is not the main one. */
export const subordinators: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'when',
  'whenever',
  'while',
  'whilst',
  'whereas',
  'although',
  'though',
  'because',
  'since',
  'where',
  'wherever',
  'whether',
  'until',
  'till',
  'once',
  'before',
  'after',
  'lest',
  'except',
  'provided',
  'given',
  'absent',
  'insofar',
  'who',
  'whom',
  'whose',
  'which',
  'what',
  'whatever',
  'whoever',
  'whichever',
  'why',
  'how',
  'however_much',
]);

/** Openers of a fronted phrase that holds no main clause: "Despite this, ...", "Absent consent, ...". */
export const fronters: ReadonlySet<string> = new Set([
  ...[
    'as',
    'despite',
    'notwithstanding',
    'barring',
    'without',
    'rather',
    'subject',
    'regardless',
    'depending',
    'instead',
  ],
  ...[
    'based',
    'faced',
    'even',
    'just',
    'unlike',
    'like',
    'beyond',
    'besides',
    'apart',
    'failing',
    'pending',
    'upon',
  ],
]);

/** Adverbs that may stand before a subject or an imperative. */
export const leadingAdverbs: ReadonlySet<string> = new Set([
  ...[
    'also',
    'then',
    'however',
    'instead',
    'thus',
    'therefore',
    'hence',
    'moreover',
    'furthermore',
    'additionally',
  ],
  ...[
    'similarly',
    'likewise',
    'finally',
    'first',
    'second',
    'third',
    'nevertheless',
    'nonetheless',
    'still',
    'rather',
  ],
  ...[
    'always',
    'never',
    'please',
    'simply',
    'just',
    'only',
    'generally',
    'typically',
    'usually',
    'normally',
    'ideally',
  ],
  ...[
    'ultimately',
    'accordingly',
    'otherwise',
    'naturally',
    'crucially',
    'importantly',
    'even',
    'especially',
    'indeed',
  ],
  ...[
    'consequently',
    'specifically',
    'conversely',
    'overall',
    'here',
    'actively',
    'carefully',
    'proactively',
    'clearly',
  ],
]);
