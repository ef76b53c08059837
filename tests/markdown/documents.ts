/** Random documents for fast-check: pieces of Markdown as authors and careless tools write them. */
import * as fc from 'fast-check';

const words = fc.constantFrom(
  'The assistant must never lie.',
  'Claude should *generally* try.',
  'We will publish **every** change',
  'a &amp; b &lt;c&gt; &#x1F600; &copy',
  'escaped \\* \\_ \\[x\\] \\\\ and `co``de`',
  '``two ` ticks`` and `un closed',
  'See [the rule](#rule "title") and [?](#id) or [[Page|shown]] and [[Bare]].',
  '![alt *text*](image.png) [ref][one] [^1] [^gone]',
  '<b>bold</b> <br> a<!-- note -->b <span title="x">s</span>',
  'e.g. this, Sec. 3.2, Art. IV; "quoted?" (yes!) …',
  '日本語の文。二つ目の文！ 😀 émigré',
  '{#own-id authority=root}',
  '{not attributes} {#x} in the middle',
  '~~gone~~ ~one~ <https://example.org> <a@b.c>',
  '§ 3.2 applies, see Principle 9.',
  '  spaces   inside\tand tabs ',
  '| a | b |',
  '</li>text</ul>',
  '&',
  '&am',
  '<div',
);

const inline = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const opening = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '#### ',
  '- ',
  '  - ',
  '1. ',
  '7) ',
  '> ',
  '> > ',
  '> - ',
  '    ',
  '\t',
  '!!! note "Title"',
  '!!! meta "Commentary"\n    ',
  '> [!NOTE]\n> ',
  '- [ ] ',
  '**7. Title.** ',
  '**MUST NOT:** ',
  '[^1]: ',
  '[one]: ',
  '<p>',
  '<ul><li>',
  '<h2 id="x">',
  '<!-- ',
  '<script>',
  '<table><tr><td>',
  '</div>',
);

const block = fc
  .tuple(opening, inline, fc.constantFrom('', '  ', '\\', '</p>', ' -->', '</li></ul>'))
  .map((parts) => parts.join(''));

const whole = fc.constantFrom(
  '---\ntitle: A *charter*\n# no heading\n---',
  '+++\ntitle = "x"\n+++',
  '~~~xml\n<user>\nhi\n</user>\n<assistant> <!-- BAD[#x]: why -->\nno\n</assistant>\n~~~',
  '```\ncode & more\n```',
  '| a | b |\n|---|---|\n| The AI must \\| stop | yes. No. |',
  'Setext *title*\n===',
  'Setext\ntwo lines\n---',
  '<div>\n    <p>Deep &eacute; text.\n\n    More of it</p>\n\n</div>',
  '<dl><dt>Term</dt><dd>Gloss.</dd></dl>',
  '***',
);

/** A document: blocks, some blank lines between, with one of three line endings and perhaps a byte order mark. */
export const documents = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 5, arbitrary: block }, { weight: 2, arbitrary: whole }), {
      maxLength: 14,
    }),
    gaps: fc.array(fc.constantFrom('\n', '\n\n', '\n\n\n', '\n  \n'), { minLength: 14, maxLength: 14 }),
    ending: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({ blocks, gaps, ending, mark }) => {
    const text = blocks.map((part, index) => part + (gaps[index] ?? '\n')).join('');
    return mark + text.replace(/\n/g, ending);
  });

/** Anything at all. */
export const strings = fc.string({ unit: 'binary', maxLength: 200 });
