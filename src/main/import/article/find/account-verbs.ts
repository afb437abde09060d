import { CLAIMING, DENYING, UNTRUTH } from './lexicon.ts'

/** The verbs, phrases and nouns by which a side gives its account of what happened, by lemma. */

/** A side lays it at another's door. */
export const BLAMING = new Set('blame accuse attribute charge ascribe implicate condemn'.split(' '))
/** A side says how it was: it claims, or does so by a verb that elsewhere claims nothing. */
export const TELLING: ReadonlySet<string> = new Set([
  ...[...CLAIMING].filter((verb) => !BLAMING.has(verb)),
  ...'speak suggest believe explain count'.split(' '),
])
/** A side says that it was not so. */
export const DISPUTING: ReadonlySet<string> = new Set([...DENYING, ...'disown counter disclaim deride'.split(' ')])
/** A side grants that it happened: what else it says of it is its account, and no answer. */
export const GRANTING = new Set('acknowledge confirm admit concede'.split(' '))

/** Verbs of which only a phrase tells an account, each with what follows it. */
export const PHRASED: Readonly<Record<string, RegExp>> = {
  hold: /^[^.;]{2,60}\b(?:responsible|answerable|accountable|to blame)\b/iu,
  lay: /^[^.;]{2,60}\b(?:at the (?:door|feet) of|blame)\b/iu,
  pin: /^[^.;]{2,40}\bon\b/iu,
  point: /^[^.;]{0,20}\b(?:finger|to)\b/iu,
  put: /^[^.;]{2,60}\b(?:toll|dead|deaths|losses|casualties|number|figure|blame)\b/iu,
  name: /^[^.;]{2,60}\bas\b/iu,
  call: /^(?:it|this|that|these|the|both|its|their)\b/iu,
  see: /^(?:in )?(?:it|this|that|the (?:attack|raid|killing)s?)\b/iu,
}

/** `called it a fabrication`, `described the charge as a lie` */
export const UNTRUE = new RegExp(`\\b(?:${UNTRUTH}|not (?:so|true))\\b`, 'iu')
/** `said it had laid no mines`, `had not been anywhere near`, `had no part in it` */
export const NOT_OURS =
  /\b(?:had|has|have|was|were|is|are|did|do|does)(?: not|n[’']t| never| no(?:thing| such| part| role| hand)?)\b|\bnone of (?:its|their|his|our)\b|\bnot (?:by )?(?:its|their|ours|theirs)\b/iu
/** `rejects that`, `denied any role`, `disputes the figure`: what is denied is an account, and not a proposal. */
export const ACCOUNT_DENIED =
  /^\s*(?:that\b(?! \p{L}+ (?:should|must|be)\b)|this\b|it\b(?! (?:should|must))|both\b|any\b|having\b|being\b|all (?:involvement|responsibility|knowledge)|(?:the|its|their|such|these|those|an?|his|her|\p{Lu}[\p{L}’']*)\s+(?:[\p{L}’'-]+\s+){0,2}?(?:accounts?|accusations?|allegations?|charges?|claims?|reports?|versions?|figures?|tolls?|numbers?|involvement|responsibility|role|part|knowledge|blame|suggestions?|story|stories|narrative|findings?|counts?)\b|responsibility|involvement|accounts?|allegations?|accusations?|claims?|reports?)/iu
/** What is said of the talks, of what is to come or of what should be, and not of what happened. */
export const OF_ELSE =
  /\b(?:will|would|could|must|should|shall|talks|negotiat\w+|agreement|ceasefire|truce|deal|referendum|elections?|meeting|proposals?|demands?|wants?|sovereignty|treaty)\b/iu
/** Words of violence: what is said with them is of what happened, whatever else it holds. */
export const OF_VIOLENCE =
  /\b(?:kill\w*|die[ds]?|dead|deaths?|hit|fire[ds]?|firing|attack\w*|strikes?|struck|targets?|targeted|militants?|combatants?|militia\w*|gunmen|fighters?|shells?|shelled|shelling|wounded|injured|bomb\w*|mines?|blast|explo\w+|raid\w*|shot|shots|shooting|assailants?|bodies|victims?|civilians?|responsib\w+|fault|self-defen[cs]e|provok\w+|retaliat\w+|ambush\w*|crossed|armed|unarmed|weapons?|smugglers?|saboteurs?|burn\w*|torch\w*)\b/iu

/** Who acts for the government of the state at the table, where no name is said. */
export const OFFICIAL =
  /\b(?:ministers?|ministry|army|military|navy|air force|police|gendarmes?|gendarmerie|authorities|officials?|prosecutors?|government|presidency|commissioner|prefect|junta|generals|chief of staff|state (?:media|television)|security forces|armed forces|coast ?guard|interior|defen[cs]e)\b/iu
/** Who acts for the armed group at the table, where no name is said. */
export const IRREGULAR =
  /\b(?:rebels?|insurgents?|guerrillas?|militants?|separatists?|fighters|(?:the|\p{L}+[’']s) (?:group|movement|militia|faction|front))\b/iu
