/**
 * Abbreviations whose full stop ends no sentence. Source: the Chicago Manual of Style (17th ed., ch. 10) and, for
 * citations of law, the Bluebook's tables T6 and T16; lower case, without the last stop.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Never end a sentence: something belongs to them. */
export const titles = set(
  'dr mr mrs ms mx prof rev fr sr st hon gen sen rep gov pres capt lt col sgt messrs mt ft',
);

/** Never end one where they introduce: "e.g. The Hague". */
export const introducing = set('e.g i.e eg ie viz cf vs v ca approx resp incl excl esp al');

/** End none before a number or a letter that they count: "Sec. 4", "No. 12", "Art. IV". */
export const counting = set(
  'sec secs sect art arts no nos nr fig figs ch chap chaps para paras p pp pt pts vol vols eq eqs ex app appx tab cl reg ord subsec div ed eds n nn l ll § §§',
);

/** End one only where a sentence opens behind them: "Acme Inc. The model". */
export const ambiguous = set(
  'inc ltd corp co llc bros dept est etc jr u.s u.k u.n e.u u.s.a a.m p.m ph.d m.d b.a m.a jan feb mar apr jun jul aug sept sep oct nov dec',
);

/** Words that open sentences and hardly ever follow an abbreviation. */
export const openers = set(
  'the a an this that these those it its we our you your they their he she i my if when while although because since in on at for from with by to as all any each every no not never always do only such some most both however but and or so then where who what which how why claude there here under after before unless until once be use',
);
