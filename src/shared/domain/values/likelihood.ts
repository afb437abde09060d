/** The ids of the seven bands, least likely first: what is stored. */
export const LIKELIHOODS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even-chance',
  'likely',
  'very-likely',
  'almost-certain',
] as const

/** The id of one band of ICD 203. */
export type Likelihood = (typeof LIKELIHOODS)[number]

/** One band of ICD 203: its two synonymous terms and the range they stand for, in whole per cent, both ends included. */
export type LikelihoodBand = Readonly<{
  id: Likelihood
  /** The term of the upper row of ICD 203's table. */
  term: string
  /** The term of the lower row; both mean the same and must not be mixed in one paper. */
  synonym: string
  low: number
  high: number
}>

/**
 * The seven bands, least likely first.
 * Source: US Intelligence Community Directive 203, Analytic Standards (2 January 2015), D.6.e.(2).(a). Neighbours share
 * their bound there (20, 45, 55, 80, 95), and so here.
 */
export const LIKELIHOOD_BANDS: readonly LikelihoodBand[] = [
  { id: 'almost-no-chance', term: 'almost no chance', synonym: 'remote', low: 1, high: 5 },
  { id: 'very-unlikely', term: 'very unlikely', synonym: 'highly improbable', low: 5, high: 20 },
  { id: 'unlikely', term: 'unlikely', synonym: 'improbable', low: 20, high: 45 },
  { id: 'roughly-even-chance', term: 'roughly even chance', synonym: 'roughly even odds', low: 45, high: 55 },
  { id: 'likely', term: 'likely', synonym: 'probable', low: 55, high: 80 },
  { id: 'very-likely', term: 'very likely', synonym: 'highly probable', low: 80, high: 95 },
  { id: 'almost-certain', term: 'almost certain', synonym: 'nearly certain', low: 95, high: 99 },
]

/** The band with this id. */
export function likelihoodBand(id: Likelihood): LikelihoodBand {
  const band = LIKELIHOOD_BANDS.find((candidate) => candidate.id === id)
  if (band === undefined) throw new RangeError(`No such likelihood: ${id as string}`)
  return band
}

/** The range of a band in whole per cent, both ends included: `likelihoodRange('likely')` is `{ low: 55, high: 80 }`. */
export function likelihoodRange(id: Likelihood): { low: number; high: number } {
  const { low, high } = likelihoodBand(id)
  return { low, high }
}
