import type { CanvasElement, Content } from 'pdfmake/interfaces'
import { LIKELIHOOD_BANDS, type Likelihood, likelihoodRange } from '#shared/domain/values/likelihood.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { AXIS, INK } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'

const DEPTH = mm(2.6)

/** A band of ICD 203 on the line from 0 to 100 per cent, `width` points long, with a tick where each band begins. */
export function likelihoodBar(likelihood: Likelihood, width: number): Content {
  const { low, high } = likelihoodRange(likelihood)
  const at = (percent: number): number => (percent / 100) * width
  const middle = DEPTH / 2
  const stroke = (
    x1: number,
    x2: number,
    y1: number,
    y2: number,
    lineWidth: number,
    lineColor: string,
  ): CanvasElement => ({
    type: 'line',
    x1,
    x2,
    y1,
    y2,
    lineWidth,
    lineColor,
  })
  const bounds = [0, ...LIKELIHOOD_BANDS.map((band) => band.low), 99, 100]
  return {
    canvas: [
      stroke(0, width, middle, middle, 0.35, AXIS),
      ...bounds.map((bound) => stroke(at(bound), at(bound), middle - 1.8, middle + 1.8, 0.35, AXIS)),
      stroke(at(low), at(high), middle, middle, mm(1.5), INK),
    ],
    margin: [0, mm(1.4), 0, 0],
  }
}

/** The band in ICD 203's words with its range: `likely, 55 to 80 %`; `not judged` where no band is given. */
export function likelihoodInWords(say: Say, likelihood: Likelihood | null): string {
  if (likelihood === null) return say('likelihood.none')
  const { low, high } = likelihoodRange(likelihood)
  return say('brief.likelihood', { words: say(`likelihood.${likelihood}`), low, high })
}
