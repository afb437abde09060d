import type { Sentence } from '../language/sentence.ts'
import type { Mention } from './actors.ts'
import type { Reading } from './reading.ts'
import type { RoleFound } from './role-found.ts'
import { isVenueMention } from './venue-mention.ts'

/** Where nobody is called the host, it is the state where the talks are held, unless that is a side. */
export function withHostByPlace({ blocks, actors, base }: Reading, found: readonly RoleFound[]): RoleFound[] {
  if (found.some(({ role, isHost }) => role === 'host' || isHost)) return [...found]
  for (const { sentences } of blocks)
    for (const sentence of sentences) {
      // Talks of another year were held elsewhere.
      const year = /\b(?:19|20)\d{2}\b/u.exec(sentence.text)?.[0]
      if (year !== undefined && base !== null && Number(year) !== base.year) continue
      for (const mention of actors.mentionsIn(sentence)) {
        if (!isVenueMention(mention, sentence) || found.some(({ actor }) => actor === mention.actor)) continue
        // Talks of the European Union are held at its seat, which is no guest of Belgium's.
        if (isSeatOf(mention, sentence, found)) continue
        const words = [{ start: mention.start, end: mention.end }]
        return [
          ...found,
          { actor: mention.actor, role: 'host', words, confidence: 'likely', isHost: true, mandate: '' },
        ]
      }
    }
  return [...found]
}

const isSeatOf = ({ start, end }: Mention, sentence: Sentence, found: readonly RoleFound[]): boolean =>
  sentence.text.slice(start - sentence.start, end - sentence.start) === 'Brussels' &&
  found.some(({ actor, role }) => actor.name === 'European Union' && role === 'mediator')
