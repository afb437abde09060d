import { expect, it } from 'vitest'
import { LIKELIHOOD_BANDS, likelihoodBand, likelihoodRange, LIKELIHOODS, type Likelihood } from './likelihood.ts'

it('covers 1 to 99 per cent without a hole, in order', () => {
  expect(LIKELIHOOD_BANDS).toHaveLength(7)
  expect(LIKELIHOOD_BANDS[0]?.low).toBe(1)
  expect(LIKELIHOOD_BANDS.at(-1)?.high).toBe(99)
  for (let i = 1; i < LIKELIHOOD_BANDS.length; i++) expect(LIKELIHOOD_BANDS[i]?.low).toBe(LIKELIHOOD_BANDS[i - 1]?.high)
})

it('has a band for every id, in the same order', () => {
  expect(LIKELIHOOD_BANDS.map((band) => band.id)).toEqual(LIKELIHOODS)
  expect(LIKELIHOODS).toEqual(LIKELIHOOD_BANDS.map((band) => band.term.replaceAll(' ', '-')))
})

it('gives the range and both terms', () => {
  expect(likelihoodRange('likely')).toEqual({ low: 55, high: 80 })
  expect(likelihoodBand('almost-no-chance').synonym).toBe('remote')
  expect(() => likelihoodRange('certain' as Likelihood)).toThrow(RangeError)
})
