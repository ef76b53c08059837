/** What the YAML loader makes of a topic's file, checked against the schema of topics at build time. */
declare module '*/topic.yaml' {
  const topic: import('./topics/topic.js').Topic;
  export default topic;
}

/** Word families that topics share. */
declare module '*/concepts.yaml' {
  const concepts: Readonly<Record<string, readonly string[]>>;
  export default concepts;
}

/** Negation and the phrases by which a sentence declines to rule. */
declare module '*/grammar.yaml' {
  type Words = readonly string[];
  const grammar: {
    negation: Readonly<
      Record<'words' | 'exceptions' | 'acts' | 'phrases' | 'after' | 'ends' | 'waivers', Words>
    >;
    standing: Readonly<Record<'declines' | 'reports' | 'hypothetical', Words>>;
  };
  export default grammar;
}

/** Version of the package, put in when the command is bundled. */
declare const CLAUSEWRIGHT_VERSION: string;

/** A JSON Schema's validator, compiled at build time. */
declare module '*.schema.json?validator' {
  const validate: import('ajv').ValidateFunction;
  export default validate;
}

/** A style sheet or a browser's script, bundled, as the text that a page holds. */
declare module '*?page' {
  const text: string;
  export default text;
}
