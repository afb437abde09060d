import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actors, Person } from './actors.ts'
import { UNTRUTH } from './lexicon.ts'
import type { Statement } from './statement.ts'

/** Who speaks a block of a transcript: the person whose name stands in capitals before its colon. */
export function speakerOf({ mark }: Block, actors: Actors): Person | null {
  for (const word of mark.replace(/:$/u, '').split(/\s+/u).reverse()) {
    const name = word.charAt(0) + word.slice(1).toLowerCase()
    const person = actors.personNamed(name) ?? actors.personNamed(word)
    if (person !== undefined) return person
  }
  const called = mark.replace(/:$/u, '').trim()
  const actor = actors.calledInCapitals(called)
  return actor === undefined ? null : { key: '', name: '', title: '', actor, mentions: [] }
}

/** `What we want is …`, `What we are asking for is simple: …`, `Our position is clear: …` */
const WHAT_WE_WANT =
  /^(?:and |but |so )?(?:what (?:we|i) (?:want|need|seek|demand|ask(?: for)?|are asking(?: for)?|are seeking)(?: here| today)? is(?: (?:simple|clear|this))?:?|our (?:position|demand|request|condition) is(?: (?:simple|clear|this))?:?)\s+/iu
const UNTRUE = new RegExp(`^(?:no[,.]? )?(?:that|this|it) is (?:not true|wrong|(?:an? )?${UNTRUTH})\\b`, 'iu')
const VIOLENT =
  /\b(?:shells?|shelled|fired|fire|attack(?:s|ed)?|struck|strikes?|killed|raid(?:s|ed)?|crossed|rammed|soldiers|troops|attackers?|gunmen|assailants|trained|armed)\b/iu

/** In a transcript: what a speaker says with no verb of saying, where it denies or is of another side's arms. */
export function saidOutright(sentence: Sentence, block: Block, actors: Actors, person: Person): Statement[] {
  const { text, start, end } = sentence
  const isDenial = UNTRUE.test(text)
  const wanted = WHAT_WE_WANT.exec(text)
  const must = wanted === null ? /\b(?:must|have to|has to|needs? to)\b/u.exec(text) : null
  if (
    person.actor?.kind !== 'organisation' &&
    person.actor !== null &&
    !text.endsWith('?') &&
    (wanted !== null || (must !== null && must.index > 3 && !/^(?:but )?(?:i|we|let|you|and you)\b/iu.test(text)))
  ) {
    const from = wanted === null ? start : start + wanted[0].length
    const asked = { start: from, end: end - (/[.!]$/u.test(text) ? 1 : 0) }
    return [
      {
        kind: 'demand',
        actors: [person.actor],
        person,
        verb: 'speech',
        sentence,
        block,
        span: { start, end },
        stated: text,
        subject: { start, end },
        content: asked,
        isNamed: false,
      },
    ]
  }
  const other = actors.mentionsIn(sentence).some(({ actor }) => actor !== person.actor)
  if (person.actor === null || !(isDenial || (other && VIOLENT.test(text)))) return []
  const span = { start, end }
  const said = {
    actors: [person.actor],
    person,
    verb: 'speech',
    sentence,
    block,
    span,
    stated: text,
    subject: span,
    content: span,
  }
  return [{ ...said, kind: isDenial ? 'denial' : 'claim', isNamed: false }]
}
