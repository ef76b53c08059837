/**
 * The language model of wink-nlp, kept from learning. By itself it enters every word that it meets in its lexicon: once it
 * has read "user's-own", a later "user's" is one token and no longer two, so that a text would be read by what the
 * process read before.
 */
import learning from 'wink-eng-lite-web-model';

/** What we change of the model, which has no types of its own. */
interface Model {
  core: () => Core;
  featureFn: (config: unknown) => Features;
}
interface Core {
  features: Readonly<
    Record<'lexeme' | 'prefix' | 'suffix' | 'shape', { hash: Index; list: readonly string[] }>
  >;
}
type Index = Record<string, number | undefined>;
interface Features {
  pos: (word: string, category: number, cache: Cache) => number;
}
interface Cache {
  lookup: (text: string) => readonly number[] | null;
  intrinsicSize: () => number;
}

/** A model for one tokenizer, and how many words it keeps: those of the lexicon, and each unknown one as often as it was met. */
export function fixedModel(): { model: typeof learning; size: () => number } {
  const { core: load, featureFn: featuresOf } = learning as unknown as Model;
  const core = load();
  const { lexeme, prefix, suffix, shape } = core.features;
  lexeme.hash = new Proxy(lexeme.hash, { set: () => true });
  // Nobody asks for these; as they grow they would run over the bits that hold the part of speech.
  for (const feature of [prefix, suffix, shape])
    feature.hash = new Proxy(feature.hash, {
      get: (known, key) => (typeof key === 'string' ? known[key] : undefined) ?? 0,
    });
  const featureFn = (config: unknown): Features => {
    const features = featuresOf(config);
    const pos: Features['pos'] = (word, category, cache) =>
      features.pos(word, category, {
        ...cache,
        lookup: (text) => cache.lookup(text) ?? [cache.intrinsicSize()],
      });
    return { ...features, pos };
  };
  return { model: { ...learning, core: () => core, featureFn }, size: () => lexeme.list.length };
}
