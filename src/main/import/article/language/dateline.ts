const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DATE = `(?:\\p{L}+day,?\\s+)?(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`
const AGENCY = '\\([\\p{Lu}][\\p{L}\\d .&/-]{1,40}\\)'
const DASH = '(?:—|–|--|-)\\s+'
const CAPITALS = "\\p{Lu}[\\p{Lu}’'.-]+(?:[ /]\\p{Lu}[\\p{Lu}’'.-]+){0,4}"
const NAME = "\\p{Lu}[\\p{L}’'.-]+(?:[ /](?:\\p{Lu}|(?:al|el|de|la|of|upon)[ -]\\p{Lu})?[\\p{L}’'.-]+){0,4}"
const REGION = `(?:,\\s+${NAME})?`

/**
 * What opens a report before its first sentence, in the forms that agencies and papers use: `DOHA, Nov 14 (Wire) - `,
 * `KUALA LUMPUR — `, `GENEVA, Switzerland (Agency) – `, `Doha, 14 November 2025 — `, `(Agency) Doha – `. A place in small letters
 * counts only beside a date or an agency, so that a sentence with a dash in it is left whole.
 */
const FORMS: readonly RegExp[] = [
  `${CAPITALS}${REGION}(?:,?\\s+${DATE})?(?:,?\\s+${AGENCY})?\\s+${DASH}`,
  `${NAME}${REGION}(?:,?\\s+${DATE})?,?\\s+${AGENCY}\\s*${DASH}`,
  `${NAME}${REGION},?\\s+${DATE}\\s*${DASH}`,
  `${DATE},?\\s+${NAME}${REGION}(?:,?\\s+${AGENCY})?\\s+${DASH}`,
  `${AGENCY}\\s+${NAME}${REGION}(?:,?\\s+${DATE})?\\s+${DASH}`,
  `${NAME},\\s+\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?\\s+(?:—|–|--)\\s+`,
].map((form) => new RegExp(`^${form}(?=["“‘']?\\p{Lu})`, 'u'))

/** How many letters of a paragraph are its dateline; 0: it has none. */
export function datelineLength(paragraph: string): number {
  const opening = paragraph.slice(0, 120)
  return FORMS.map((form) => form.exec(opening)?.[0].length ?? 0).find((length) => length > 0) ?? 0
}
