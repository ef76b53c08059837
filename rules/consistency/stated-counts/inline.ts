/** What a sentence enumerates in itself: "(a) ... (b) ...", "First ... Second ...", "root, developer, user and guideline". */

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/**
 * How many things `text` enumerates after a number of things was announced at its beginning; null where it enumerates none, or
 * nobody could count them.
 *
 * @param isSubject Whether the number begins its sentence: "Four things bear on whether to help: how likely ...".
 * @param isNumbered Whether the text around is cut into "(1) ... (2) ..." itself: then such marks enumerate nothing.
 */
export function enumerated(text: string, isSubject: boolean, isNumbered: boolean): number | null {
  return (
    marked(text, isNumbered) ?? ordinal(text) ?? listed(text) ?? (isSubject ? listed(predicated(text)) : null)
  );
}

/** "(a) ... (b) ...", "1) ... 2) ...": marks in order from the first. */
function marked(text: string, isNumbered: boolean): number | null {
  const marks = [...text.matchAll(/(?<![\p{L}\p{N}(])\(?([a-j]|\d{1,2}|[ivx]{1,4})\)(?=\s)/gu)];
  const [first] = marks;
  // What stands between the number and the first mark only leads in: "three duties, namely: (a)".
  if (!first || /[.!?]\s/.test(text.slice(0, first.index)) || first.index > 80) return null;
  const name = first[1] ?? '';
  const order = [
    romans,
    'a b c d e f g h i j'.split(' '),
    isNumbered ? [] : Array.from({ length: 30 }, (_, i) => String(i + 1)),
  ].find(([start]) => start === name);
  if (!order) return null;
  let count = 0;
  for (const [, mark] of marks) if (mark === order[count]) count++;
  return count > 1 ? count : null;
}

/** "for two reasons. First, ... Second, ... Third, ..." */
function ordinal(text: string): number | null {
  const found = [
    ...text.matchAll(
      /(?:^|[.;:,?!—–]\s+(?:and\s+)?)(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?[,:]?\s/gi,
    ),
  ];
  let count = 0;
  for (const [, word = ''] of found) if (word.toLowerCase() === ordinals[count]) count++;
  return count > 1 ? count : null;
}

/** Words of a clause: what holds one is no name in a list. */
const clausal =
  /\b(?:is|are|was|were|be|must|shall|should|may|will|can|has|have|does|do|that|which|who|whether|because|if|when|it|they|we|not|never)\b/i;

/** What follows the verb of "Three values guide the assistant: ...", as if the number stood right before it; empty where that is no one clause. */
function predicated(text: string): string {
  const match =
    /^ (?!of\b)(?:(?:that|which) )?(?:are|have|must|should|shall|will|may|can|do|\p{Ll}+(?<!s))\b[^.:;()—–?!]{0,90}(?=[:—–])/u.exec(
      text,
    );
  // "Two parties disagree about three things: ..." has another number nearer to the list.
  if (
    !match ||
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|one of|following|examples?|such as)\b/i.test(match[0])
  )
    return '';
  return text.slice(match[0].length);
}

/** Questions in place of names: "how likely it is, whether it can be undone, and who is hurt". */
const asking =
  /^(?:how|whether|what|who|whom|whose|why|where|when|which|if|to whom|by whom|for whom|at what|in what|on what)\b/i;

/** How many questions a list holds, each part of which is one; commas inside of a question do not part it. */
function questions(list: string): number | null {
  const parts = list.split(/\s*[,;]\s*(?:and\s+|or\s+)?/);
  if (!asking.test(parts[0] ?? '') || !asking.test(parts.at(-1) ?? '')) return null;
  const asked = parts.filter((part) => asking.test(part)).length;
  return asked >= 2 &&
    asked === parts.length &&
    !/\band (?:how|whether|what|who|why|where|when)\b/i.test(parts.slice(0, -1).join(', '))
    ? asked
    : null;
}

/** "it is right, it is cheap, and it is kind": parts that begin with the same word. */
function alike(list: string): number | null {
  const parts = list.split(/\s*,\s*(?:and\s+)?/);
  const [first = ''] = (parts[0] ?? '').split(' ');
  return parts.length > 1 &&
    parts.every((part) => part.startsWith(`${first} `) && !/\band (?:it|they)\b/.test(part))
    ? parts.length
    : null;
}

/** ": core, team, member and guest." Names alone, each short, the last with "and"; semicolons part longer ones. */
function listed(text: string): number | null {
  const match =
    /^\s*(?:of [\p{L} -]{1,30})?(?:,?\s*(?:namely|as follows|which are))?\s*[:(—–]\s*([^.:()—–]+?)\s*(?=[.)—–]|$)/u.exec(
      text,
    );
  const list = match?.[1];
  if (list === undefined) return null;
  const parts = list.split(/\s*;\s*(?:(?:and|or)\s+)?/).filter((part) => part !== '');
  if (parts.length > 1) return parts.length > 2 || /;\s*and\s/.test(list) ? parts.length : null;
  const asked = questions(list);
  if (asked !== null) return asked;
  if (clausal.test(list)) return alike(list);
  const names = list.split(/\s*,\s*/);
  const last = names.at(-1) ?? '';
  const [, ending = ''] = /^(?:and|or)\s+(.+)$/i.exec(last) ?? [];
  const rest = names.slice(0, -1);
  if (rest.some((name) => /\b(?:and|or)\b/.test(name) || name.split(/\s+/).length > 5)) return null;
  if (ending !== '') return /\b(?:and|or)\b/.test(ending) ? null : names.length;
  const pair = last.split(/\s+(?:and|or)\s+/);
  return pair.length === 2 && pair.every((name) => name.split(/\s+/).length <= 5) ? rest.length + 2 : null;
}
