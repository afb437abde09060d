export const EITHER = /\b(?:could|can|may|might|will|would)?\s*\beither\s+(.{8,260}?),?\s+\bor\s+(.{8,260})$/iu
/** `the talks could bring a modest package, or they could collapse` */
export const OR_COULD =
  /\b((?:could|can|may|might)\s+.{6,200}?),?\s+or\s+(?:(?:they|it|both|all)\s+)?((?:could|can|may|might)\s+.{6,200})$/iu
export const IF =
  /^(?:[^,]{0,40}\b)?(?:if|should|were(?=\s+(?:it|they|this|that|the|an?)\b[^,]{0,60}\bto\b))\s+([^,]{4,140}),\s+(.{6,240})$/iu
export const WHETHER =
  /\bwhether\s+(.{4,80}?)\s+(becomes?|leads? to|ends? in|results? in|brings?|turns? into)\s+(.{4,100}?)\s+or\s+(.{4,100}?)(?=\s+(?:will|depends|remains|is)\b|[.,;]|$)/iu
/** `two possible outcomes: A, or B`. */
export const OUTCOMES =
  /\b(?:two|possible|likely|different)\s+(?:\w+\s+)?(?:outcomes|scenarios|ways|endings|paths|results)\b[^:]{0,40}:\s*(.{6,200}?),?\s+or\s+(.{6,200})$/iu
/** `Failure would …, while a deal could …`. */
export const RESULT =
  /\b((?:failure|collapse|breakdown|success|a (?:deal|breakthrough|failure|collapse|breakdown)|an agreement)\b[^.;,]{0,40}?\b(?:would|could|might|may)\b.+?)(?=,\s+(?:while|whereas|but)\b|;|[.]?$)/giu
export const CASE = /\b(?:best|worst)[- ]case\b|^at (?:best|worst)\b/iu
export const NUMBERED_SCENARIO =
  /^(?:scenario|option|outcome|path)\s+(?:\d{1,2}|[A-C]|one|two|three|four)\s*[:.–—-]\s*(.+)$/iu

export const SAID =
  '(?:said|says|say|warn(?:s|ed)?|believes?|thinks?|predict(?:s|ed)?|reckons?|cautions?|fears?|argues?|adds?|added)'
/** `, officials said,` within a sentence, which is not of what is foreseen. */
export const ATTRIBUTED = new RegExp(`,\\s+(?:[\\p{L}’'-]+\\s+){1,5}${SAID},(?=\\s)`, 'gu')
/** `…, one of them said.` */
export const ATTRIBUTED_LAST = new RegExp(`,\\s+(?:[\\p{L}’'-]+\\s+){1,6}${SAID}(?=[.]?$)`, 'u')
/** What joins a sentence to the one before it, between commas. */
export const LINKING =
  /,\s+(?:on the other hand|by contrast|in contrast|conversely|however|meanwhile|in turn|for its part|instead|though|too|at worst|at best|in theory|in practice|by comparison|of course|in that case),(?=\s)/gu
/** How what is foreseen reads without who says so and what links it. */
/** `, as it did in 2023 after the killing,`: what has been before. */
const AS_BEFORE = /,\s+as (?:it|they|he|she) (?:did|has|have|had)\b[^,;.]*(?=,|[.]?$)/gu
export const foreseenIn = (text: string): string =>
  text.replaceAll(AS_BEFORE, '').replaceAll(LINKING, '').replaceAll(ATTRIBUTED, ',').replace(ATTRIBUTED_LAST, '')
/** What a condition leads to is told of with one of these. */
export const FORESEEN =
  /\b(?:could|would|will|may|might|can|fear|expects?|expected to|face|risks?|likely|means?|promised|pledged|(?:stand|is|are) ready|(?:is|are) preparing)\b/iu
/** `Diplomats fear that …`, `I fear a return to …`: those who watch, and not a side. */
export const FEARED =
  /\b(?:i|we|many|some|most|diplomats|analysts|observers|officials|experts|mediators|residents|aid workers|insiders)\s+(?:\w+\s+)?(?:fear|fears|worry|dread|warn)\s+(?:that\s+|of\s+)?(.{8,220})$/iu
/** `Most diplomats expect a signature in spring`, `Mediators hope for …` */
export const EXPECTED =
  /\b(?:(?:many|some|most) (?:of them|\w+)|diplomats|analysts|observers|officials|experts|mediators|optimists|insiders)\s+(?:expect|hope|foresee|predict|anticipate)\s+(?:that\s+|for\s+|to see\s+)?(.{8,220})$/iu
/** `One can imagine a modest success`, `It is as easy to picture the opposite, a polite failure` */
export const IMAGINED =
  /\b(?:can|could|may|might|easy|possible|hard not)\s+(?:to\s+)?(?:\w+\s+){0,4}?(?:to\s+)?(?:imagine|envisage|picture|conceive of)\s+(?:the opposite[,:]?\s+)?(.{6,220})$/iu
/** `voiced the hope that a protocol could be signed`; `without an agreement the region faces an emergency` */
export const HOPED =
  /\b(?:voiced|expressed|expresses|voices) (?:the |his |her |their |its )?(?:hope|confidence|optimism) that\s+(.{8,220})$/iu
export const WITHOUT =
  /\bwithout (?:an? |the |any )?(?:agreement|deal|truce|cease-?fire|settlement|progress|compromise)\b,?\s+(.{8,220})$/iu
/** `The likeliest outcome is …`, `The best that can be hoped for is …` */
export const OUTCOME_IS =
  /\b(?:likeliest|(?:most|more) (?:likely|probable|plausible)|best|worst|probable|realistic)\s+(?:outcome|result|scenario|ending|case|prospect|that (?:can|could) be hoped for)\s+(?:is|remains|would be)\s+(.{6,200})$/iu
/** `A limited truce is within reach` */
export const WITHIN_REACH =
  /^(?:but\s+|still,\s+)?((?:an?|the)\s+(?:[\p{L}-]+\s+){0,3}?(?:truce|cease-?fire|deal|agreement|accord|settlement|pause|exchange|compromise|breakthrough|treaty)\b[^.;,]{0,60}?\s(?:is|are|remains?|may be|could be|seems|looks)\s(?:now\s|still\s)?(?:within (?:reach|sight)|in sight|possible|likely|on the cards|conceivable|near|close|at hand))\b/iu

/** `A breakdown cannot be excluded, and would …` */
export const NOT_EXCLUDED =
  /\b((?:an?|the)\s+(?:\p{L}+\s+)?(?:breakdown|collapse|failure|escalation|return to \p{L}+|new war|breakthrough|deal|agreement|truce|pause)\b[^.;]{0,30}\b(?:cannot|can not|could not|should not) be (?:excluded|ruled out|discounted).*)$/iu
/** `If not, …`, `Otherwise …`, `Failing that, …` */
export const IF_NOT =
  /^(?:and |but )?(?:if (?:i[’']m )?(?:not|they (?:do not|don[’']t)|it (?:does not|doesn[’']t)|that fails|it fails|they fail)|otherwise|failing that|should (?:it|they|that) fail)[,:]?\s+(.{6,240})$/iu
/** `Optimists hope …`, `Pessimists expect …` */
export const CAMP = /\b(optimists|pessimists|sceptics|skeptics)\b/iu
