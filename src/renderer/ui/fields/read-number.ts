import { westernDigits } from './western-digits.ts'

/**
 * Reads a number as people write it in a field: digits of Latin, Arabic-Indic or Extended Arabic-Indic script, spaces
 * or thin spaces between groups, `.` or `٫` before the fraction. An empty text is null, anything else undefined.
 */
export function readNumber(text: string): number | null | undefined {
  const western = westernDigits(text)
    .replace(/\u066b/g, '.')
    .replace(/\u2212/g, '-')
    .replace(/[\s\u066c\u200e\u200f]/g, '')
  if (western === '') return null
  return /^-?\d+(?:\.\d+)?$/.test(western) ? Number(western) : undefined
}
