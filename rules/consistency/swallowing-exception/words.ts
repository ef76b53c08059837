/** Words of exceptions that say nothing: what may be found useful, and what adds nothing to it. Spaces stand for any white space. */

/** Grounds that are always at hand. */
export const vague =
  '(?:more |most |very |really |clearly |truly |especially |particularly |otherwise |sufficiently |much |far |too )*(?:useful|helpful|convenient|inconvenient|better|best|beneficial|worthwhile|worth it|desirable|advantageous|expedient|practical|impractical|sensible|wise|wiser|right|called for|appropriate|inappropriate|necessary|needed|warranted|justified|justifiable|reasonable|unreasonable|preferable|suitable|fitting|fit|profitable|productive|efficient|effective|unhelpful|counterproductive|too strict|unwarranted|pointless|easier|faster|quicker|simpler|good|prudent|kinder|unsuitable|burdensome|superfluous|unnecessary|disproportionate|unwise|undesirable|awkward|cumbersome|tedious|troublesome|laborious|slower|opportune|inopportune)';
/** What says nothing more: "to do so", "in the circumstances". */
export const nothing =
  '(?:\\s+(?:to do (?:so|otherwise|this|that)|(?:not )?to|not to do so|(?:to (?:depart|deviate|differ)(?: from (?:it|this|that|them))?)|otherwise|(?:in|under|for|given) (?:the|these|those|its|some|such|certain|that|this|particular|a|any) (?:given |particular |specific |present |current |individual )?(?:circumstances?|situation|situations|context|contexts|case|cases|moment|task|conversation)(?: at hand)?|on balance|overall|in its (?:own )?(?:judg(?:e)?ment|view|opinion|eyes)|at the time|at hand|for (?:it|them|the (?:task|job|work|purpose)(?: at hand)?)|to (?:it|them|the (?:task|work|job|conversation)(?: at hand)?)|than (?:not|keeping (?:it|to it|this rule)|following (?:it|this rule))|then|there|instead|all things considered|as (?:it|a) whole))*';
/** Where an exception ends. */
export const end = '(?=\\s*(?:[.;:!)—–]|,|$))';
