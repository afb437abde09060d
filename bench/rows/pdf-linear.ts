import { briefingModel } from '../briefing/briefing-model.ts'
import { inPairs } from '../measure/paired.ts'
import { type Job, type Kind, startSetter } from '../peers/in-process.ts'
import { against, type Aim, type Finding, type Row } from '../row.ts'

const ROUNDS = 5
const AIM: Aim = { of: 'ratio', is: 'at most', value: 1.2 }

/** Words of the long paragraph, and of each of the short ones beside it. */
const WORDS = 128_000
const SHORT = 100

const BREAKS = 40

/**
 * What should cost no more than its words: one paragraph without end beside the same words in short ones, and forty
 * decided page breaks beside none. And the most memory that a process holds which sets one brief, beside stock pdfmake.
 * Sizes are pages.
 */
export const pdfLinear: Row = {
  name: 'pdf-linear',
  sizes: [500],
  measure: async ({ size }) => {
    const model = briefingModel(size)
    const words = (inParagraphsOf: number): Job => ({ what: 'words', words: WORDS, inParagraphsOf })
    return [
      await sideBySide(
        size,
        'one paragraph of 128,000 words',
        words(WORDS),
        'the same in paragraphs of 100',
        words(SHORT),
      ),
      await sideBySide(
        size,
        '40 page breaks decided on the way',
        { what: 'broken brief', model, breaks: BREAKS },
        'the same decided 0 times',
        { what: 'broken brief', model, breaks: 0 },
      ),
      await memoryBeside(size, { what: 'brief', model }),
    ]
  },
}

async function sideBySide(size: number, what: string, job: Job, yardstick: string, plain: Job): Promise<Finding> {
  const setter = await startSetter('ours')
  try {
    const time = (asked: Job) => async (): Promise<number> => (await setter.set(asked)).milliseconds
    const pairs = await inPairs(ROUNDS, time(job), time(plain), { unseen: 1 })
    return against({ size, what, unit: 'ms' }, yardstick, pairs, { aim: AIM })
  } finally {
    await setter.close()
  }
}

async function memoryBeside(size: number, job: Job): Promise<Finding> {
  const peakOf = (kind: Kind) => async (): Promise<number> => {
    const setter = await startSetter(kind)
    try {
      return (await setter.set(job)).peak
    } finally {
      await setter.close()
    }
  }
  const pairs = await inPairs(3, peakOf('ours'), peakOf('stock-pdfmake'))
  return against(
    { size, what: 'most memory of a process that sets the brief once', unit: 'MB' },
    'stock pdfmake',
    pairs,
    {
      aim: AIM,
    },
  )
}
