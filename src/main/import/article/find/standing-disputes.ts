import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { eventAt } from './event-at.ts'
import type { EventFound } from './event-found.ts'
import { STANDS } from './event-words.ts'
import type { Reading } from './reading.ts'

export function standingIn(reading: Reading, sentence: Sentence, block: Block): EventFound[] {
  const match = STANDS.exec(sentence.text)
  if (
    match === null ||
    block.kind !== 'prose' ||
    !/\b(?:border|boundary|line|territory|dispute[ds]?|recogni[sz]ed|conflict|enmity|flashpoint)\b/iu.test(
      sentence.text,
    )
  )
    return []
  const event = eventAt(
    reading,
    sentence,
    block,
    { start: sentence.start, end: sentence.end },
    'standing',
    match[0],
    sentence.start + match.index,
  )
  return [{ ...event, tolls: [], date: null }]
}
