/** Whether a sentence states a condition or an exception on what it says. */

/**
 * Source: the norm guide's list ("unless, except, if, when, where appropriate, as long as, to the extent, absent, subject
 * to, without permission, in cases of / where") and its exclusions.
 */
const conditions: readonly RegExp[] = [
  /\bunless\b/,
  /\bexcept(?:ing)?\b(?! that we)/,
  /\bexceptions?\b(?= (?:is|are|to|for|where|when|apply|applies)\b)/,
  /\bwith the exception of\b/,
  /\bwhenever\b/,
  /(?<!\beven )\b(?:(?:where|wherever|whenever|when|if) (?:\w+ly )?(?:appropriate|necessary|possible|needed|applicable|relevant|feasible|practicable|practical|required|permitted|allowed|reasonable|useful|helpful|asked|requested|warranted|authorized|so)|as (?:appropriate|needed|necessary|applicable))\b/,
  /\b(?:as|so) long as\b/,
  /\bprovided(?: that|,| the| it| they| you| he| she| there)\b/,
  /\bproviding that\b/,
  /\bto the (?:fullest |greatest |maximum )?(?:extent|degree) (?:that|it|this|they|permitted|possible|consistent|necessary|practicable|allowed|feasible|required|claude|the|you|we|i|safe|compatible)\b/,
  /\binsofar as\b/,
  /\b(?:absent|barring|failing)(?: (?:any|an?|such|clear|explicit|specific|compelling|other|express|increased|the|written|prior|\w+))\b/,
  /\bin the absence of\b/,
  /(?:^|[,;(—–] ?(?:and |but )?|\b(?:only|always|shall be|must be|may|is) )subject to\b(?! our\b)/,
  /\bwithout (?:(?:the|that|this|such|a|an|any|its|his|her|their|your|my|our|your|prior|explicit|express|written|clear|informed|first|proper|appropriate|human|user|specific|direct) |[\p{L}-]+(?:['’]s|s['’]) )*(?:permission|consent|authori[sz]ation|approval|instructions?|being asked|a warrant|oversight|knowledge|confirmation|leave)\b/u,
  /\b(?:only )?with (?:(?:the|a|an|any|its|his|her|their|your|my|our|prior|explicit|express|written|clear|informed|proper|specific|user|human) |[\p{L}-]+(?:['’]s|s['’]) )*(?:permission|consent|authori[sz]ation|approval)\b/u,
  /\bin (?:the |those |these |such |any |ambiguous |rare |exceptional |unclear |borderline |extreme |certain |some )*(?:(?:case|cases|situation|situations|contexts|circumstances?|scenarios?|instances?|event) (?:of|where|in which|when|that|involving)|context (?:where|in which|that))\b/,
  /\b(?:in|under|for) (?:\w+ or )?(?:ambiguous|rare|exceptional|unclear|borderline|extreme|novel|doubtful|urgent|uncertain|sensitive|limited|emergency|edge|high-stakes|unforeseen|unusual|extraordinary) (?:cases?|situations?|circumstances?|contexts?|scenarios?)\b/,
  /\bfor cases (?:where|in which|of)\b/,
  /\bin the event\b/,
  /\bin case\b(?! of doubt about)/,
  /\bonly (?:if|when|after|once|where|in|with|to the extent|under|upon|for)\b/,
  /\bother than\b/,
  /\bsave (?:for|where|that|with|in)\b/,
  /\bapart from\b/,
  /\b(?:on|under) (?:the )?condition(?:s)? that\b/,
  /\bcontingent (?:on|upon)\b/,
  /\b(?:if|when) (?:in doubt|and only if)\b/,
];

const notCondition = {
  ifs: /\b(?:even|as|ask|asks|asked|check|checks|see|know|knows|wonder|wonders|clear|matter|decide|determine|unsure|unclear|doubt|consider|what|happens?|happen(?:ed)?|(?:ask|tell|see|check|wonder|know|asking|telling|seeing|checking|knowing) (?:\w+ ){1,3}) ?if\b/,
  whens:
    /\b(?:even|about|decide|deciding|decides|know|knows|knowing|determine|determining|judge|judging|explain|and|how|how and|time|times|moment|moments|especially|particularly|day|days|of) when\b/,
};

/** Whether `value` is conditional; what stands in quotation marks or in "e.g." brackets is left aside. */
export function isConditional(value: string): boolean {
  const text = withoutExamples(value).toLowerCase().replaceAll('’', "'");
  if (conditions.some((pattern) => pattern.test(text))) return true;
  if (hasIf(text) || hasWhen(text) || hasWhere(text)) return true;
  return /^should (?:the|an?|any|this|you|it|they|we|i)\b/.test(text) && !text.endsWith('?');
}

function hasIf(text: string): boolean {
  for (const match of text.matchAll(/(?<![\w-])if(?![\w-])/g)) {
    const before = text.slice(0, match.index + 2);
    if (notCondition.ifs.test(before.slice(-36))) continue;
    if (/\bif (?:ever|anything|not always)\b/.test(text.slice(match.index, match.index + 14))) continue;
    return true;
  }
  return false;
}

/** "when asked", "when the user is a minor"; not "when it comes to", "when forming a response", "decide when to". */
function hasWhen(text: string): boolean {
  for (const match of text.matchAll(/\bwhen\b/g)) {
    const before = text.slice(Math.max(0, match.index - 14), match.index + 4);
    if (notCondition.whens.test(before)) continue;
    const after = text.slice(match.index + 5);
    if (
      /^(?:it comes to|to\b|we (?:talk|speak|say|refer|use|discuss)|i (?:say|speak)|\w+ing\b(?! (?:is|are)\b))/.test(
        after,
      )
    )
      continue;
    return true;
  }
  return false;
}

/** "Where the user is a minor, ...": at the head of a clause, not behind a noun. */
function hasWhere(text: string): boolean {
  // "must, where it can, ask", "Pick, where both are true, ...": between the parts of a verb or behind it.
  if (/(?:\b(?:must|shall|should|may|can|will|not|to|and)|^\w+) ?, where /.test(text)) return true;
  if (/^(?:\W*\w{1,3}\) ?)?where (?!to\b|is\b|are\b|do\b|does\b|can\b)/.test(text) && !text.endsWith('?'))
    return true;
  return /(?:^|[;:—–)] ?|\b(?:except|only|but|and|or) )where (?:the|a|requests?|users?|people|personal|data|children|an?|this|that|it|they|there|such|any|no|you|we|i|its|two|one|doing)\b/.test(
    text,
  );
}

/** The text without quotations and without brackets that only give examples. */
function withoutExamples(value: string): string {
  return value
    .replace(/[“"][^“”"]{12,}[”"]/g, ' ')
    .replace(/, e\.g\.,? [^;—]*$/i, ' ')
    .replace(/\((?:[^()]*\b)?(?:e\.g\.|i\.e\.|for example|for instance|such as|like)[^()]*\)/gi, ' ');
}
