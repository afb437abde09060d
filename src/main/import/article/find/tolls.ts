import type { Toll } from '#shared/domain/event.ts'
import { type Counted, countedIn, NOTHING, STOP, type TollKind } from './toll-counts.ts'
import type { TollFound } from './toll-found.ts'
import { sumOf } from './toll-sums.ts'

/** Verbs that tell of a death by themselves. */
const DIED =
  '(?:died|dead(?! (?:were|was|are|is|had|included|numbered))|perished|drowned|succumbed|lost (?:their|his|her) li(?:ves|fe)|(?:burn(?:ed|t)|bled|starved|froze|frozen|hacked|beaten|stabbed|crushed|trampled|clubbed|tortured) to death|burn(?:ed|t) alive|shot (?:or|and) (?:drowned|killed|burned)|paid with (?:their|his|her) li(?:ves|fe)|fell in (?:battle|action)|did not survive)'
/** Participles that tell of one in the passive. */
const KILLED =
  '(?:killed|slain|martyred|massacred|murdered|executed|beheaded|assassinated|slaughtered|lynched|gunned down|shot dead|blown up)'
const HURT =
  '(?:shot and wounded|wounded|injured|hurt|maimed|hospitali[sz]ed|taken to (?:the )?hospital|treated (?:in|at|for)|(?:suffered|sustained) (?:\\p{L}+ )?(?:burns|injuries|wounds)|(?:needed|required) (?:hospital )?treatment)'

const AUX =
  '(?:may(?= have)|might(?= have)|to(?= have)|were|was|have|has|had|been|being|are|is|be|lay|left|also|reportedly|later|since|then|now|feared|confirmed|reported|found|allegedly|believed|thought|known|both|all|have|shot and(?= killed)|(?!only\\b|early\\b)\\p{L}+ly)'
const INNER = `(?!${STOP}\\b|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b)[\\p{L}][\\p{L}\\p{M}’'-]*`
/** `from Burundi`, `returning from market`, `in a car`. */
const MODIFIER = `(?:\\s+(?:from|of|in|on|at|with|near|aboard|inside|outside|for)\\s+${INNER}(?:\\s+(?:of|the|in|from)?\\s*${INNER}){0,5}?)?`
/** `, including three children,`; ` (two of them women)`. */
const ASIDE = '(?:,\\s[^,.;()]{1,80},|\\s\\([^()]{1,60}\\)|\\s[–—]\\s[^–—.;]{1,60}\\s[–—])?'
/** What follows people of whom it is told that they died, or were hurt. */
const AFTER = new RegExp(
  `^${MODIFIER}${ASIDE}(?<aux>(?:\\s+${AUX}){0,5})\\s+(?:(?<died>${DIED})|(?<killed>${KILLED})|(?<hurt>${HURT}))(?![\\p{L}-])(?<rest>[\\s\\S]{0,14})`,
  'iu',
)
/** A participle without its verb is a passive only where no one follows to whom it is done. */
const NO_OBJECT =
  /^(?:$|[.,;:)!?—–]|\s+(?:[–—(]|(?:in|on|at|near|when|as|by|after|and|or|during|while|since|last|this|yesterday|overnight|early|with|from|for|outside|inside|there|over|before|but|across|along|\p{L}+ly)\b))/iu

/** What stands before people of whom it is told that they died, or were hurt. */
const BEFORE: readonly (readonly [TollFound['of'], RegExp])[] = [
  [
    'killed',
    /(?<!\b(?:would|could|might|may|will|to|can)\s)\b(?:kill(?:ed|s|ing)?(?: of| (?:him|her|them)sel(?:f|ves) and)?|(?:shot|shooting|shoots) dead|shot and killed|gunn(?:ed|ing) down|murder(?:ed|ing|s)?|massacr(?:ed|ing)|execut(?:ed|ing)|behead(?:ed|ing)|assassinat(?:ed|ing)|slaughter(?:ed|ing)|hack(?:ed|ing) to death|burn(?:ed|t|ing) to death|drown(?:ed|ing)|(?:(?:claim|t[ao]k)(?:ed|ing|en|e|s)?|took|cost(?:s|ing)?|with the loss of|the loss of|for) (?:the )?lives of|the (?:loss|deaths?|killings?|murders?) of|(?:its|his|their|the) (?:dead|losses|deaths|fatalities|killed) (?:are put |is put |was put |were put )?(?:at|numbered)|dead numbered|buried|bur(?:ying|ies))\s*$/iu,
  ],
  [
    'injured',
    /\b(?:wound(?:ed|s|ing)|injur(?:ed|es|ing)|hurting|maim(?:ed|ing)|(?:its|his|their|the) (?:wounded|injured) (?:are put |is put |was put |were put )?at)\s*$/iu,
  ],
]
/** `left 12 dead`, `cost 12 lives`, `lost 40 men`: what is lost must be named as people or lives. */
const LEFT = /\b(?:left|leaving|leaves|with|saw|reported|counted|found|recovered)\s*$/iu
const LOST =
  /(?<!\b(?:would|could|might|may|will)\s)\b(?:(?:lost|loses|losing|claimed|claims|claiming|(?:cost|costs|costing)(?:\s+(?:the|its|his|their)\s+\p{L}+)?))\s*$/iu
const LIVES = /(?:^|\s)(?:lives|dead|deaths|fatalities|bodies|corpses)\b/iu
const FIGHTERS =
  /(?:^|\s)(?:men|soldiers|fighters|troops|rebels|sailors|marines|officers|policemen|civilians|people|combatants|militiamen|guards|insurgents|militants|servicemen|peacekeepers|villagers)\b/iu
const DEAD_AFTER = /^\s+(?:people\s+)?(?:dead\b|lives\b|deaths\b)/iu
const BODIES = /^(?:\p{L}+\s+)?(?:bodies|corpses|dead|deaths|fatalities)(?!\s+of\s+(?:water|law)|-)/iu
/** Those told of are among those counted already. */
const PART = /\b(?:including|among them|amongst them|of them|of whom|mostly|mainly|those of|among whom)\s*$/iu
const NOBODY = /\b(?:no|not|nor|neither|without|(?:none|not one|neither|any) of)\s+$/iu
/** The whole number reached, or put at a figure, after `the death toll …`. */
const TOLL_NOUN =
  /\b(?<noun>death toll|toll|the dead|deaths|fatalities|casualties|the (?:wounded|injured)|(?:total )?number of (?:the |its |their )?(?:dead|deaths|killed|fatalities|victims|wounded|injured|people killed|lives lost)|total(?: dead| killed)?)\b(?:(?!\b(?:wounded|injured|arrest\w*|displaced)\b)[^.;]){0,110}?\s(?<verb>(?:(?:rose|rising|risen|climbed|climbing|grew|grown|jumped|passed|passes) )?to|reached|stood at|stands at|standing at|put at|puts? at|estimated at|at|of|was|is|has passed|exceeded|exceeds)\s+$/iu
const TOLD_BY =
  /\b(?:said|says|say|claim(?:s|ed)?|according|puts?|speaks?|maintains?|reports?|insists?|counted|denied|denies|counts|reported)\b/iu

const CIVILIANS =
  /\bkill(?:ed|s|ing)\s+((?:[\p{L}-]+\s+){0,2}?(?:civilians|soldiers|villagers|people|children|fighters|militants|residents|women)(?:,? (?:and|including) [^.;]{3,60})?)/iu

/** Every toll in a stretch of text; `offset` is where it begins in the article. */
export function tollsIn(text: string, offset: number): TollFound[] {
  const series = seriesOf(text, countedIn(text))
  const found: TollFound[] = []
  for (const items of series)
    for (const toll of tollsOfSeries(text, items))
      // `Nine died, four of them in hospital`: those are counted already.
      if (!items[0]!.isPart || found.at(-1)?.of !== toll.of) found.push(toll)
  const summed = summedUp(text, found)
  if (summed.length === 0) {
    const unnumbered = CIVILIANS.exec(text)
    if (unnumbered !== null)
      summed.push({
        of: 'killed',
        toll: { ...NOTHING, words: unnumbered[1]!.trim() },
        span: { start: unnumbered.index, end: unnumbered.index + unnumbered[0].length },
        kind: 'count',
      })
  }
  return summed.map((toll) => ({ ...toll, span: { start: offset + toll.span.start, end: offset + toll.span.end } }))
}

/** Groups told of together: `five rebels, two policemen and a soldier`. */
function seriesOf(text: string, counted: readonly Counted[]): Counted[][] {
  const series: Counted[][] = []
  for (const item of counted) {
    // `A driver, 54, died`: an age.
    if (item.noun === '' && text.slice(item.start - 2, item.start) === ', ' && text[item.end] === ',') continue
    const last = series.at(-1)?.at(-1)
    const isJoined =
      last !== undefined &&
      !item.isPart &&
      last.kind !== 'total' &&
      /^(?:,|(?:,[^,.;]{1,40})?,? and| as well as| along with| plus|, together with)\s(?:(?:his|her|their|its)\s)?$/u.test(
        text.slice(last.end, item.start),
      )
    if (isJoined) series.at(-1)!.push(item)
    else series.push([item])
  }
  return series
}

function tollsOfSeries(text: string, items: readonly Counted[]): TollFound[] {
  const [first, last] = [items[0]!, items.at(-1)!]
  const before = text.slice(Math.max(0, first.start - 150), first.start)
  const after = text.slice(last.end, last.end + 200)
  if (PART.test(before) || NOBODY.test(before)) return []
  const told = verbAfter(after)
  const done = verbBefore(before, items, after)
  // `killed two soldiers and 12 were wounded`: the last are of the verb that follows.
  const own = done !== null && told !== null && items.length > 1 ? items.slice(0, -1) : items
  const rest = done !== null && items.length > 1 ? [last] : items
  const tolls: TollFound[] = []
  if (done !== null) tolls.push(together(own, done.of, done.kind))
  if (told !== null && (done === null || items.length > 1)) tolls.push(together(rest, told))
  return tolls
}

function verbAfter(after: string): TollFound['of'] | null {
  const { aux = '', died, killed, rest = '' } = AFTER.exec(after)?.groups ?? {}
  if (!AFTER.test(after)) return null
  if (died !== undefined) return 'killed'
  const isPassive = /\b(?:were|was|been|being|are|is|be|found|lay|feared|confirmed|reported)\b/iu.test(aux)
  if (!isPassive && !NO_OBJECT.test(rest)) return null
  return killed === undefined ? 'injured' : 'killed'
}

function verbBefore(
  before: string,
  items: readonly Counted[],
  after: string,
): { readonly of: TollFound['of']; readonly kind?: TollKind } | null {
  const [first] = items
  const isOne = first!.toll.best === 1 && first!.noun !== ''
  for (const [of, pattern] of BEFORE) if (pattern.test(before)) return { of }
  if (
    LOST.test(before) &&
    (LIVES.test(` ${first!.noun}`) || FIGHTERS.test(` ${first!.noun}`) || DEAD_AFTER.test(after))
  )
    return { of: 'killed' }
  if (LEFT.test(before) && DEAD_AFTER.test(after)) return { of: 'killed' }
  const { noun, verb = '' } = TOLL_NOUN.exec(before)?.groups ?? {}
  if (noun !== undefined)
    return {
      of: /wounded|injured/iu.test(noun) ? 'injured' : 'killed',
      kind: /\bto$|^reached$|passed|exceed/iu.test(verb) ? 'total' : 'count',
    }
  return !isOne && BODIES.test(first!.noun) ? { of: 'killed' } : null
}

function together(items: readonly Counted[], of: TollFound['of'], kind?: TollKind): TollFound {
  const toll = items.map((item) => item.toll).reduce(sumOf)
  return { of, toll, kind: kind ?? items[0]!.kind, span: { start: items[0]!.start, end: items.at(-1)!.end } }
}

/** Groups that one voice tells of in one sentence are added: `two soldiers were killed and five rebels died`. */
function summedUp(text: string, found: readonly TollFound[]): TollFound[] {
  const summed: TollFound[] = []
  for (const one of found) {
    const at = summed.findLastIndex(({ of }) => of === one.of)
    const other = summed[at]
    const isOneVoice =
      other !== undefined &&
      one.kind !== 'total' &&
      other.kind !== 'total' &&
      !TOLD_BY.test(text.slice(other.span.end, one.span.start))
    if (isOneVoice && hasFigure(other.toll) && hasFigure(one.toll))
      summed[at] = { ...other, toll: sumOf(other.toll, one.toll), span: { ...other.span, end: one.span.end } }
    else summed.push(one)
  }
  return summed
}

const hasFigure = ({ low, best, high }: Toll): boolean => (low ?? best ?? high) !== null
