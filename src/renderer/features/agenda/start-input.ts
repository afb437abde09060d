/**
 * A time of day as people type it (`9:30`, `9.30`, `0930`) in the form the notebook keeps, `09:30`. Anything else comes
 * back as it is, for the notebook to refuse in its own words.
 */
export function readTime(text: string): string {
  const found = /^(\d{1,2})[:.]?([0-5]\d)$/u.exec(western(text).trim())
  return found === null ? text.trim() : `${found[1]!.padStart(2, '0')}:${found[2]}`
}

/**
 * A local start as people type it (`2025-10-18 10:00`, `2025-10-18T9.30`) in the form the notebook keeps,
 * `2025-10-18T10:00`. Anything else comes back as it is, for the notebook to refuse in its own words.
 */
export function readStart(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T|,?\s+)(\S+)$/iu.exec(western(text).trim())
  return found === null ? text.trim() : `${found[1]}T${readTime(found[2]!)}`
}

/** Digits of Arabic and of Persian, Pashto and Urdu, read as the digits of a clock. */
const western = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
