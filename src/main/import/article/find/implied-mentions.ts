import type { Sentence } from '../language/sentence.ts'
import type { Actor, Mention } from './actor.ts'
import { governmentMeant, isGoverning } from './governments.ts'
import { DELEGATION_NOUN } from './lexicon.ts'

/** The actor of a kind that a text names most; `null`: there is none. */
export function commonest(all: readonly Actor[], wanted: Actor['kind']): Actor | null {
  const own = all.filter(({ kind }) => kind === wanted)
  return own.toSorted((a, b) => b.mentions.length - a.mentions.length)[0] ?? null
}

/**
 * Adds to the mentions of a text those that name a side by what it is: “the government”, “the rebels”. Gives the state
 * that is meant by the former; `null`: none, or it is open.
 */
export function addImplied(
  all: readonly Actor[],
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<Sentence, Mention[]>,
): Actor | null {
  const state = all.some(({ kind }) => kind === 'group') ? governmentMeant(all, sentences, mentions) : null
  if (state !== null) addGovernment(state, all, sentences, mentions)
  addRebels(all, sentences, mentions)
  return state
}

/** “The government”, where a group faces one: that of the state that sits at the table with it. */
function addGovernment(
  state: Actor,
  all: readonly Actor[],
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<Sentence, Mention[]>,
): void {
  const hasOwnArmy = all.some(({ kind, name }) => kind === 'group' && /\b(?:Armed Forces|National Army)$/u.test(name))
  let isOther = false
  for (const [place, sentence] of sentences.entries()) {
    // After `The Qatari government …` in the same paragraph, whose “the government” is stays open.
    if (sentence.block !== sentences[place - 1]?.block) isOther = false
    const isLeftOpen = isOther
    const named = mentions.get(sentence)!.filter(isGoverning)
    if (named.length > 0) isOther = named.some(({ actor }) => actor !== state)
    if (isLeftOpen) continue
    const { tokens } = sentence
    const own = mentions.get(sentence)!
    for (const [at, token] of tokens.entries()) {
      const next = tokens[at + 1]?.lower ?? ''
      const before = tokens[at - 1]
      // `the federal side`, `federal and rebel forces`, `the army` where no group is an army of the state's.
      const isFederal =
        token.lower === 'federal' && (DELEGATION_NOUN.test(next) || /^(?:and|forces|troops|army|soldiers)$/u.test(next))
      const isRuler = /^(?:junta|regime)$/u.test(token.lower)
      const isArmy = isRuler || (!hasOwnArmy && before?.lower === 'the' && /^(?:army|military)$/u.test(token.lower))
      const isMinistry =
        token.lower === 'ministry' &&
        tokens[at - 2]?.lower === 'the' &&
        /^(?:defen[cs]e|interior|foreign)$/u.test(before?.lower ?? '')
      if (isMinistry && !hasOwnArmy) {
        const whole: Mention = { actor: state, as: 'name', start: tokens[at - 2]!.start, end: token.end, sentence }
        own.push(whole)
        state.mentions.push(whole)
      }
      if ((token.lower !== 'government' && !isFederal && !isArmy) || next === 'of') continue
      if (!isFederal && before?.lower !== 'the') continue
      const start = before?.lower === 'the' ? before.start : token.start
      const mention: Mention = { actor: state, as: 'name', start, end: token.end, sentence }
      own.push(mention)
      state.mentions.push(mention)
    }
    own.sort((a, b) => a.start - b.start)
  }
}

/** “The rebels”, “the rebel delegation” and the like: the group that is named most. */
function addRebels(
  all: readonly Actor[],
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<Sentence, Mention[]>,
): void {
  const group = all.filter(({ kind }) => kind === 'group').toSorted((a, b) => b.mentions.length - a.mentions.length)[0]
  if (group === undefined) return
  for (const sentence of sentences) {
    const own = mentions.get(sentence)!
    for (const [at, token] of sentence.tokens.entries()) {
      const before = sentence.tokens[at - 1]
      const isTeam =
        /^(?:rebel|insurgent|guerrilla|separatist|paramilitary)$/u.test(token.lower) &&
        DELEGATION_NOUN.test(sentence.tokens[at + 1]?.lower ?? '')
      const isMany = /^(?:rebels|insurgents|guerrillas|separatists)$/u.test(token.lower)
      if (!(isTeam || isMany) || before?.lower !== 'the') continue
      const mention: Mention = { actor: group, as: 'name', start: before.start, end: token.end, sentence }
      own.push(mention)
      group.mentions.push(mention)
    }
    own.sort((a, b) => a.start - b.start)
  }
}
