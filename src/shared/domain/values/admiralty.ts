/**
 * How far the source has earned trust, best first.
 * Source: the reliability scale of NATO AJP-2.1 (formerly STANAG 2511), "Admiralty code".
 */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A source's reliability; F says that there is no basis for a judgement, not that the source is worse than E. */
export type Reliability = (typeof RELIABILITIES)[number]

/** The words of the reliability scale (NATO AJP-2.1), without the noun "source". */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
}

/** How far the information itself is believed, best first. Source: the credibility scale of NATO AJP-2.1. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const

/** The credibility of a piece of information; 6 says that its truth cannot be judged. */
export type Credibility = (typeof CREDIBILITIES)[number]

/** The words of the credibility scale (NATO AJP-2.1). */
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}

/**
 * A grade in words: `describeGrade('C', 3)` is "fairly reliable source, possibly true".
 * Either half may be missing; nothing graded gives an empty string.
 */
export function describeGrade(reliability: Reliability | null, credibility: Credibility | null): string {
  const words: string[] = []
  if (reliability !== null) {
    words.push(
      reliability === 'F' ? 'source whose reliability cannot be judged' : `${RELIABILITY_WORDS[reliability]} source`,
    )
  }
  if (credibility !== null) words.push(CREDIBILITY_WORDS[credibility])
  return words.join(', ')
}
