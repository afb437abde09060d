/**
 * How far the source has earned trust, best first.
 * Source: the reliability scale of NATO AJP-2.1 (formerly STANAG 2511), "Admiralty code".
 */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** A source's reliability; F says that there is no basis for a judgement, not that the source is worse than E. */
export type Reliability = (typeof RELIABILITIES)[number]

/** How far the information itself is believed, best first. Source: the credibility scale of NATO AJP-2.1. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const

/** The credibility of a piece of information; 6 says that its truth cannot be judged. */
export type Credibility = (typeof CREDIBILITIES)[number]
