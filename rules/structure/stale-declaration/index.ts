import {
  clausesOf,
  defineRule,
  isJudgedByTopics,
  nearest,
  sentencesOf,
  type Constitution,
  type Declaration,
  type Directive,
  type Evidence,
  type Fix,
  type Related,
  type Report,
  type RuleContext,
  type TopicVerdict,
} from '../../../src/lint/index.js';

/** What an author declares of a topic, and what the document says of it, no longer agree or need no declaring. */
export default defineRule({
  meta: {
    id: 'structure/stale-declaration',
    title: 'What is declared of a topic is true and needed',
    kind: 'code',
    severity: 'warning',
    fixable: 'safe',
    scope: 'document',
    why: 'A declaration silences findings for good. One that is no longer true or needed hides the gap that a later edit opens.',
    sources: ['https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments'],
  },
  create(context) {
    /** Where comments begin that stand at a list: without the comment, what follows could join it. */
    const parting = new Set<number | undefined>();
    return {
      verbatim(node, { ancestors }) {
        const siblings = ancestors.at(-1)?.children ?? [];
        const at = siblings.findIndex((sibling) => sibling === node);
        const around = [siblings[at - 1], siblings[at + 1]];
        if (around.some((sibling) => sibling?.type === 'group')) parting.add(node.position.start.offset);
      },
      finish() {
        const isJudged = isJudgedByTopics(context.constitution);
        const sound = new Set<Directive>();
        for (const declaration of context.declarations) {
          const report = isKnown(declaration, context)
            ? isJudged && staleness(declaration, context, parting)
            : unknownTopic(declaration, context);
          if (report) context.report(report);
          else if (declaration.comment) sound.add(declaration.comment);
        }
        for (const comment of context.constitution.directives) {
          if (comment.name !== 'covers') continue;
          if (comment.args.length === 0) context.report(namesNothing(comment, context.constitution));
          else if (comment.reason === null && sound.has(comment)) {
            context.report(givesNoReason(comment, context.constitution));
          }
        }
      },
    };
  },
});

const isKnown = ({ topic }: Declaration, { topics }: RuleContext): boolean => topics.includes(topic);

/** What is wrong with the declaration of a topic that the document covers; null where it does not, or not by itself. */
function staleness(
  declaration: Declaration,
  context: RuleContext,
  parting: ReadonlySet<number | undefined>,
): Report | null {
  const { topic, status, place, comment } = declaration;
  const verdict = context.coverage(topic);
  const [best] = verdict.evidence;
  if (verdict.status !== 'covered' || !best) return null;
  const about = {
    ...placeOf(declaration, context.constitution),
    related: relatedOf(verdict, context.constitution),
  };
  if (status === 'not-applicable') {
    return {
      ...about,
      message: `"${topic}" is declared not applicable, but the document covers it (line ${best.line}).`,
      advice: `Take the declaration out of the ${whereIs[place]}, or the clause out of the document.`,
    };
  }
  return {
    ...about,
    message: `"${topic}" needs no declaration: it is judged covered without one (line ${best.line}).`,
    advice: `Take the declaration out of the ${whereIs[place]}: it would hide the gap, should the clause ever go.`,
    // A configuration speaks for many documents, and another may need its word.
    ...(place === 'configuration' && { severity: 'info' }),
    ...(comment && !parting.has(comment.position.start.offset) && { fix: withoutTopic(comment, topic) }),
  };
}

const whereIs = {
  configuration: 'configuration',
  'front-matter': 'front matter',
  comment: 'document',
} as const;

function unknownTopic({ topic, comment }: Declaration, { constitution, topics }: RuleContext): Report | null {
  // Of configuration and front matter the reader of configurations has told it.
  if (!comment) return null;
  const near = nearest(topic, topics);
  const replaced = near === undefined ? [] : comment.args.map((arg) => (arg === topic ? near : arg));
  return {
    ...placeOfComment(comment, constitution),
    message: `There is no topic "${topic}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    advice: 'Write the id as `clausewright coverage` shows it: as it stands, the comment declares nothing.',
    ...(near !== undefined && {
      suggestions: [{ message: `Declare "${near}"`, edits: [rewritten(comment, replaced)] }],
    }),
  };
}

const namesNothing = (comment: Directive, constitution: Constitution): Report => ({
  ...placeOfComment(comment, constitution),
  message: 'This comment names no topic.',
  advice: 'Write the id of a topic, then `--` and the reason; or take the comment out.',
});

const givesNoReason = (comment: Directive, constitution: Constitution): Report => ({
  ...placeOfComment(comment, constitution),
  message: `Declares ${comment.args.map((topic) => `"${topic}"`).join(', ')} covered without a reason.`,
  advice: 'Say after `--` which words of the document cover it: the next reader cannot check it otherwise.',
});

/** In front matter its beginning, so that the finding stays the same where its other keys change. */
function placeOf(
  { comment, place }: Declaration,
  constitution: Constitution,
): Pick<Report, 'node' | 'position'> {
  if (comment) return placeOfComment(comment, constitution);
  const start = constitution.frontmatter?.position.start;
  return {
    node: constitution,
    ...(place === 'front-matter' && start && { position: { start, end: start } }),
  };
}

function placeOfComment(
  { appliesTo, position }: Directive,
  constitution: Constitution,
): Pick<Report, 'node' | 'position'> {
  const clause = [...clausesOf(constitution)].find(({ id }) => id === appliesTo);
  return { node: clause ?? constitution, position };
}

function relatedOf({ evidence: [best] }: TopicVerdict, constitution: Constitution): readonly Related[] {
  const node = best && sentenceOf(best, constitution);
  return node ? [{ node, message: 'covers it' }] : [];
}

const sentenceOf = ({ position }: Evidence, constitution: Constitution) =>
  [...sentencesOf(constitution)].find((sentence) => sentence.position === position);

/** The comment without the topic; no comment where it was the only one. */
function withoutTopic(comment: Directive, topic: string): Fix {
  return {
    safety: 'safe',
    edits: [
      rewritten(
        comment,
        comment.args.filter((arg) => arg !== topic),
      ),
    ],
  };
}

function rewritten({ position, reason }: Directive, topics: readonly string[]): Fix['edits'][number] {
  const { start, end } = position;
  const why = reason === null ? '' : ` -- ${reason}`;
  const text = topics.length === 0 ? '' : `<!-- clausewright-covers ${topics.join(', ')}${why} -->`;
  return { start: start.offset ?? 0, end: end.offset ?? 0, text };
}
