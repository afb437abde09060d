import type { Credibility, Reliability } from '../domain/values/admiralty.ts'
import type { PrintedKey } from './printed.ts'

/**
 * A grade of the Admiralty code in words: C3 is “fairly reliable source, possibly true”. `say` speaks the language of
 * the screen or of a brief.
 */
export const gradeInWords = (
  say: (key: PrintedKey, values?: Readonly<Record<string, string>>) => string,
  { reliability, credibility }: { readonly reliability: Reliability; readonly credibility: Credibility },
): string => say('grade', { source: say(`grade.${reliability}`), information: say(`credibility.${credibility}`) })
