/** Days as people write them in front matter. */

interface Problem {
  message: string;
  advice: string;
  severity?: 'info';
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A part of a year in place of a day: "Spring 2026", "late in 2026", "Q2 2026", "the first half of 2026". */
const stretch =
  /^(?:(?:the|in|around|about|circa|c\.|ca\.?|~|sometime(?: in)?|by) ?)*(?:(?:(?:the )?(?:early|mid|late|beginning of|middle of|end of)[ -]?)?(?:in )?(?:spring|summer|autumn|fall|winter|Q[1-4]|[1-4]Q|H[12]|[1-4](?:st|nd|rd|th) quarter|(?:first|second|third|fourth|last) (?:quarter|half)|(?:michaelmas|hilary|trinity|lent|easter) term)(?: of| in)?,?[ /-]*(?:19|20)\d\d|(?:early|mid|late|beginning of|middle of|end of)[ -]?(?:in )?(?:\p{L}+ )?(?:19|20)\d\d|(?:19|20)\d\d[ /-]*(?:spring|summer|autumn|fall|winter|Q[1-4]|H[12]))$/iu;

/** What is wrong with the value of a key that holds a day; null where it is one, or a text that names none on purpose ("on adoption"). */
export function dateProblem(key: string, value: unknown): Problem | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2200) return null;
  if (typeof value !== 'string') {
    // "depends_on: [...]" has another use for the word.
    if (!/date$/i.test(key)) return null;
    return {
      message: `"${key}" is no date.`,
      advice: `Write the day as year, month and day: ${key}: 2026-03-09`,
    };
  }
  const text = value.trim();
  const day = partsOf(text);
  if (day) {
    return isReal(day)
      ? null
      : {
          message: `"${text}" is not a day of any calendar.`,
          advice: 'Write the day that is meant as year, month and day.',
        };
  }
  const [, a, b] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(text) ?? [];
  if (a !== undefined && b !== undefined) {
    if (Number(a) <= 12 && Number(b) <= 12 && a !== b) {
      return {
        severity: 'info',
        message: `"${text}" can be read as two days.`,
        advice: 'Write the year first, then month and day: that is read one way everywhere.',
      };
    }
    return Math.min(Number(a), Number(b)) <= 12 && Math.max(Number(a), Number(b)) <= 31
      ? null
      : {
          message: `"${text}" is not a day of any calendar.`,
          advice: 'Write the day that is meant as year, month and day.',
        };
  }
  if (stretch.test(text)) {
    return {
      severity: 'info',
      message: `"${text}" names no day.`,
      advice: 'Write the day from which this version holds as year, month and day.',
    };
  }
  if (key !== 'date' || /\d{4}/.test(text)) return null;
  return {
    message: `"${text}" is no date.`,
    advice: 'Write the day as year, month and day, or take the line out until there is one.',
  };
}

/** A day as a number that later days exceed; null where the value names none. */
export function dayOf(value: unknown): number | null {
  const parts = typeof value === 'string' ? partsOf(value.trim()) : null;
  return parts && isReal(parts) ? parts[0] * 10_000 + parts[1] * 100 + parts[2] : null;
}

type Day = readonly [year: number, month: number, day: number];

/** "2026-03-09", with or without a time; "2026-03"; "9 March 2026"; "March 9, 2026"; "March 2026". */
function partsOf(text: string): Day | null {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1)];
  const word =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(\p{L}{3,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?,?\s+(\d{4})$/u.exec(
      text,
    );
  if (!word) return null;
  const month = months.findIndex((name) => name.startsWith((word[2] ?? '').toLowerCase())) + 1;
  return month === 0 ? null : [Number(word[4]), month, Number(word[1] ?? word[3] ?? 1)];
}

function isReal([year, month, day]: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
