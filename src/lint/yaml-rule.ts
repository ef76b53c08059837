/** Rules without code: from what a YAML file holds to a rule like any other. */
import type { Position, Section } from '../clast/index.js';
import type { AnyRule, Report, RuleContext, RuleMeta, Visitor } from './rule.js';
import { defineRule } from './rule.js';
import { isJudgedByTopics } from './whole-coverage.js';
import { compilePattern, type Match, type Pattern } from './yaml-rule-pattern.js';
import { asksForTopic, type CountCheck, type YamlRule } from './yaml-rule-form.js';
import { selector, type Selected } from './yaml-rule-select.js';

/** The rule that a YAML file tells of. The value must have passed `checkYamlRule`. */
export function yamlRule(form: YamlRule): AnyRule {
  return defineRule({ meta: metaOf(form), create: (context) => visitorOf(form, context) });
}

function metaOf({
  id,
  title,
  severity = 'warning',
  why,
  sources = [],
  replace,
  ...form
}: YamlRule): RuleMeta {
  const isLocal = form.forbid !== undefined || (form.require !== undefined && isEach(form.require));
  return {
    id,
    title,
    kind: 'data',
    severity,
    fixable: replace === undefined ? 'none' : 'unsafe',
    // Whether a clause is a hard constraint depends on levels that the whole document states.
    scope: isLocal && !isAboutHard(form) ? 'section' : 'document',
    why: why.trim(),
    sources,
  };
}

const isAboutHard = ({ select, except }: Pick<YamlRule, 'select' | 'except'>): boolean =>
  select?.hard !== undefined || except?.hard !== undefined;

type Requirement = NonNullable<YamlRule['require']>;

/** A pattern that each selected text must hold. */
const isEach = (
  asked: Requirement,
): asked is Exclude<Requirement, { anywhere: unknown } | { topic: string }> =>
  typeof asked === 'string' || 'pattern' in asked || 'words' in asked;

/** What was found, to be told: the parts that message and advice name in braces. */
type Parts = Readonly<Record<string, string | number>>;

interface Scene {
  form: YamlRule;
  context: RuleContext;
  /** Reports at a node, with the parts filled in. */
  tell: (report: Omit<Report, 'message' | 'advice'>, section: Section | null, parts?: Parts) => void;
}

function visitorOf(form: YamlRule, context: RuleContext): Visitor {
  const tell: Scene['tell'] = (report, section, parts = {}) => {
    const fill = (text: string): string =>
      text
        .trim()
        .replace(/\{([\w-]+)\}/g, (whole, part: string) =>
          part === 'section' ? (section?.title ?? 'the beginning') : String(parts[part] ?? whole),
        );
    context.report({ ...report, message: fill(form.message), advice: fill(form.advice) });
  };
  const scene: Scene = { form, context, tell };
  if (asksForTopic(form)) return topicVisitor(scene);
  const select = selector(form, context.constitution);
  const check = checkOf(scene);
  return {
    clause(clause, place) {
      for (const one of select(clause, place)) check.each(one);
    },
    finish: check.finish,
  };
}

interface Check {
  each: (one: Selected) => void;
  finish?: () => void;
}

function checkOf(scene: Scene): Required<Check> {
  const { forbid, require: asked, count, order, consistent } = scene.form;
  const nothing = (): void => undefined;
  if (forbid !== undefined) return { each: forbidden(compilePattern(forbid), scene), finish: nothing };
  if (count) return counted(count, scene);
  if (order) return ordered(order.map(compilePattern), scene);
  if (consistent) return consistently(consistent, scene);
  if (asked !== undefined && isEach(asked)) {
    const pattern = compilePattern(asked);
    return {
      each: ({ node, text, section }) => {
        if (!pattern.test(text)) scene.tell({ node }, section);
      },
      finish: nothing,
    };
  }
  if (typeof asked === 'object' && 'anywhere' in asked)
    return anywhere(compilePattern(asked.anywhere), scene);
  throw new Error('the rule has no check');
}

function topicVisitor({ form, context, tell }: Scene): Visitor {
  const asked = form.require;
  return {
    finish() {
      if (typeof asked !== 'object' || !('topic' in asked) || !isJudgedByTopics(context.constitution)) return;
      const { status } = context.coverage(asked.topic);
      if (status === 'covered' || (status === 'partial' && asked.status === 'partial')) return;
      tell({ node: context.constitution }, null);
    },
  };
}

const forbidden =
  (pattern: Pattern, { form: { replace }, context, tell }: Scene): Check['each'] =>
  (one) => {
    const { node, text, section } = one;
    for (const match of pattern.matches(text)) {
      const { position } = at({ ...match, one }, context);
      const [start, end] = [position.start.offset, position.end.offset];
      // Where marks or escapes stand between, a replacement would take them along.
      const isPlain = start !== undefined && end !== undefined && end - start === match.end - match.start;
      const fix =
        replace === undefined || !isPlain
          ? undefined
          : ({ safety: 'unsafe', edits: [{ start, end, text: replace }] } as const);
      tell({ node, position, ...(fix && { fix }) }, section, { match: match.text });
    }
  };

function anywhere(pattern: Pattern, { context, tell }: Scene): Required<Check> {
  let found = false;
  return {
    each: ({ text }) => {
      found ||= pattern.test(text);
    },
    finish: () => {
      if (!found) tell({ node: context.constitution }, null);
    },
  };
}

/** A match, or a selected text as a whole, in the text that holds it. */
interface Occurrence extends Match {
  one: Selected;
}

function counted(
  { of, min = 0, max = Infinity, per = 'document' }: CountCheck,
  scene: Scene,
): Required<Check> {
  const { context, tell } = scene;
  const pattern = of === undefined ? null : compilePattern(of);
  /** By what they are counted in, in the order of the document. */
  const groups = new Map<object, { first: Selected; found: Occurrence[] }>();
  const keyOf = (one: Selected): object =>
    per === 'clause' ? one.clause : ((per === 'section' ? one.section : null) ?? context.constitution);
  return {
    each: (one) => {
      const group = groups.get(keyOf(one)) ?? { first: one, found: [] };
      groups.set(keyOf(one), group);
      const found = pattern?.matches(one.text) ?? [{ text: one.text, start: 0, end: one.text.length }];
      group.found.push(...found.map((match) => ({ ...match, one })));
    },
    finish: () => {
      const parts = (found: readonly Occurrence[]): Parts => ({ count: found.length, min, max });
      if (per === 'document' && groups.size === 0 && min > 0) {
        tell({ node: context.constitution }, null, parts([]));
      }
      for (const { first, found } of groups.values()) {
        const beyond = found[max];
        if (beyond) {
          const related = found
            .slice(0, max)
            .map(({ one, text }) => ({ node: one.node, message: `"${short(text)}" stands here too` }));
          tell(
            { ...at(beyond, context), related: related.slice(0, mostRelated) },
            beyond.one.section,
            parts(found),
          );
        } else if (found.length < min) {
          const node =
            per === 'document' ? context.constitution : per === 'clause' ? first.clause : first.section;
          tell({ node: node ?? context.constitution }, first.section, parts(found));
        }
      }
    },
  };
}

/** More places than this help nobody. */
const mostRelated = 10;

/** Where it stands. The clause is asked, for its sentences are visited only after it. */
function at(
  { one: { node, clause }, start, end }: Occurrence,
  context: RuleContext,
): { node: Selected['node']; position: Position } {
  const offset = node.type === 'clause' ? 0 : node.data?.start;
  const position =
    offset === undefined ? node.position : context.positionIn(clause, offset + start, offset + end);
  return { node, position };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text);

function ordered(patterns: readonly Pattern[], scene: Scene): Required<Check> {
  const firsts = new Map<
    Pattern,
    { occurrence: Occurrence; place: readonly [text: number, offset: number] }
  >();
  let texts = 0;
  return {
    each: (one) => {
      texts += 1;
      for (const pattern of patterns) {
        const [match] = firsts.has(pattern) ? [] : pattern.matches(one.text);
        if (match) firsts.set(pattern, { occurrence: { ...match, one }, place: [texts, match.start] });
      }
    },
    finish: () => {
      const found = patterns.flatMap((pattern) => firsts.get(pattern) ?? []);
      // The one that came latest so far must come before all that follow it in the rule.
      let [latest] = found;
      for (const next of found.slice(1)) {
        if (!latest) return;
        const isLater = next.place[0] - latest.place[0] || next.place[1] - latest.place[1];
        if (isLater >= 0) {
          latest = next;
          continue;
        }
        const [before, after] = [short(latest.occurrence.text), short(next.occurrence.text)];
        const related = [{ node: latest.occurrence.one.node, message: `"${before}" comes only here` }];
        scene.tell({ ...at(next.occurrence, scene.context), related }, next.occurrence.one.section, {
          before,
          after,
        });
      }
    },
  };
}

function consistently({ terms, prefer }: NonNullable<YamlRule['consistent']>, scene: Scene): Required<Check> {
  const words = [...terms].sort((a, b) => b.length - a.length);
  const pattern = compilePattern({ words });
  const termOf = (text: string): string => {
    const folded = text.toLowerCase().replace(/\s+/g, ' ');
    return terms.find((term) => term.trim().toLowerCase().replace(/\s+/g, ' ') === folded) ?? text;
  };
  const uses = new Map<string, Occurrence[]>();
  return {
    each: (one) => {
      for (const match of pattern.matches(one.text)) {
        const term = termOf(match.text);
        uses.set(term, [...(uses.get(term) ?? []), { ...match, one }]);
      }
    },
    finish: () => {
      // In the order of first use, so that of two that are used as often the earlier is preferred.
      const used = [...uses].sort(([, a], [, b]) => b.length - a.length);
      const preferred = prefer ?? used[0]?.[0];
      if (preferred === undefined) return;
      const [model] = uses.get(preferred) ?? [];
      for (const [term, [first, ...more]] of uses) {
        if (term === preferred || !first) continue;
        const related = [
          ...(model ? [{ node: model.one.node, message: `"${preferred}" is used here` }] : []),
          ...more.map(({ one }) => ({ node: one.node, message: `"${term}" stands here too` })),
        ];
        scene.tell(
          { ...at(first, scene.context), related: related.slice(0, mostRelated) },
          first.one.section,
          {
            term,
            preferred,
          },
        );
      }
    },
  };
}
