/**
 * The verbs and nouns by which texts on talks tell what happened and who wants what, by lemma. They are of the language,
 * not of any one conflict: names of countries come from packages, names of groups and people from the text itself.
 */

/** A side asks for something, or offers it on terms. */
export const DEMANDING = new Set(
  'demand call urge insist want seek require request press push ask propose suggest advocate appeal expect offer prefer favor favour lobby'.split(
    ' ',
  ),
)
/** A side says no to something. */
export const REFUSING = new Set(
  'reject oppose resist refuse object decline exclude protest rebuff spurn veto balk baulk'.split(' '),
)
/** A side says that something is so. */
export const CLAIMING = new Set(
  'say claim state report allege assert maintain insist announce declare tell confirm argue contend note warn blame accuse attribute describe reply add charge acknowledge concede admit stress emphasize emphasise underline reiterate estimate complain observe'.split(
    ' ',
  ),
)
/** A side says that something is not so. */
export const DENYING = new Set(
  'deny dispute reject dismiss refute contradict contest rebut repudiate disavow'.split(' '),
)
/** Words that call what another says untrue, for patterns. */
export const UNTRUTH =
  '(?:baseless|false|untrue|unfounded|groundless|fabricat(?:ed|ions?)|propaganda|lies?|nonsense|absurd|inventions?|disinformation|fiction|slander|fairy tales?)'
/** What a denial is of, as against a refusal of something asked. */
export const ALLEGATION =
  /\b(?:allegations?|accusations?|claims?|charges?|reports?|accounts?|involvement|responsibility|versions?|figures?|suggestions?|rumou?rs?|speculation|talk (?:of|that)|toll)\b/iu

/** Phrases that ask or offer without one of those verbs: `whose main demand is …`, `is ready to …`, `is holding out for …`. */
export const DEMAND_PHRASE =
  /\b(?:agenda (?:focuses|focused|centres|centers) on|(?:demands?|(?:pre)?conditions?|goals?|aims?|objectives?|priorit(?:y|ies)) (?:is|are|was|were|include[sd]?|remains?)|(?:is|are|was|were) (?:looking|holding out|pressing|pushing|angling) for|(?:holds|held|hold) out for|(?:reiterat|repeat|restat|renew|underlin|stress|reaffirm)\w* (?:its|their|his|her|the) (?:\w+ )?(?:demand|request|call|appeal|need)s?|(?:express|voic|signal|indicat|reiterat)\w* (?:its|their|his|her|a)? ?(?:readiness|willingness) to|(?:is|are|was|were|be) (?:\w+ )?(?:ready|willing|prepared) to(?! (?:meet|talk|resume|return|go|host|show|prove|say)\b)|would (?:also )?like (?:to (?:see|have)|an?|the)|(?:is|are|was|were) adamant that|(?:is|are|was|were) of the (?:view|opinion) that(?=[^.;]{0,120}\b(?:must|should|has to|have to|ought to)\b)|(?:takes?|took|holds?|held) the (?:view|position) that(?=[^.;]{0,120}\b(?:must|should|has to|have to|ought to)\b)|(?:makes?|made|making) (?:any |a |all )?\w+ (?:conditional|contingent) (?:up)?on|(?:makes?|made|making) (?:the |its |their |a |an |any )[^.;,]{3,90}? (?:conditional (?:up)?on|a (?:pre)?condition (?:for|of))|would (?:also )?(?:settle for|put up with|be content with|accept|consider|agree to|contemplate)(?! (?:nothing|no\b))|(?:express|voic|reaffirm|reiterat)\w* (?:its|their|his|her) (?:wish|desire|interest|hope) (?:for|to|that|in)|(?:is|are|was|were) (?:open to|bent on)|(?:has|have|had) (?:its|their) (?:heart|sights) set on|(?:is|are|was|were) (?:after|intent on)(?= (?:a|an|the|\p{Ll}))|(?:sets?|set|has set|lays? down|laid down) (?:as )?(?:a |its |their )?(?:pre)?conditions?|(?:wish|wishes|wished) (?:to (?:see|have)|for))\b/iu
/** Phrases that refuse without one of those verbs: `rules out …`, `will never accept …`, `is reluctant to …`. */
export const REFUSAL_PHRASE =
  /\b(?:rul(?:e|es|ed|ing) out|turn(?:s|ed)? down|(?:raise|raised|raises|voice|voiced) (?:\w+ )?objections? to|(?:do|does|did|will|would|shall|can|could)(?: ?not|n[’']t) (?:\w+ly )?(?:accept|agree|allow|recogni[sz]e|tolerate|permit|discuss|consider|negotiate|sign|withdraw|give up|disarm|yield|concede|cede|compromise|surrender|abandon|hear of|countenance|return|leave|hand over|pull (?:out|back)|quit|relinquish|lift|release|back down|lay down|renounce|relent)|(?:will|would|can|could|shall|may) never (?:\w+ly )?(?:accept|agree|allow|recogni[sz]e|tolerate|permit|sign|withdraw|give up|disarm|yield|concede|cede|compromise|surrender|abandon|be)|cannot (?:accept|agree|allow|recogni[sz]e|tolerate|consider|sign|give up|concede)|(?:will|would) (?:sign|accept|concede|discuss|agree to|give up|yield) (?:nothing|no)|has never (?:\w+ )?(?:accepted|recogni[sz]ed)|(?:express|voic|reiterat|stat|restat|reaffirm)\w* (?:its|their|his|her) (?:\w+ )?(?:opposition|objections?|rejection|refusal)|(?:are|is|am|was|were) not (?:\w+ )?(?:going|prepared|ready|willing) to|(?:is|are|am|was|were|been|remains?|remained) (?:\w+ly )?(?:reluctant|unwilling|loath|opposed|averse) to|(?:is|are|was|were) (?:not in a position|unable) to|(?:is|are) against|sees? no (?:need|reason|point|role)|(?:will|would) (?:under no circumstances|on no account|in no way|not under any circumstances)|(?:will|would|does|do|did)(?: not|n[’']t) (?:\w+ly )?(?:hear of|budge|countenance|entertain|put up with|settle for|stand for|part with|enter into|go beyond|move on|shift|lay down|open|take part|submit|restore|reopen|stop|halt|end|free|pay|fund)|(?:regards?|regarded|treats?|sees?) [^.;]{3,80} as (?:a red line|untouchable|non-negotiable|not negotiable)|(?:draws?|drew) (?:the|a) line at|(?:has|have|had) excluded|(?:has|have|had) said no to|(?:bars?|barred) any|there (?:can|will|could) be no|red line)\b/iu

/** What talks are called. */
export const TALKS_NOUN =
  /\b(?:talks|negotiations?|dialogue|round|consultations|mediation|summit|peace process|discussions|ceasefire|cease-fire|truce|border|conflict|war|clash(?:es)?|fighting|dispute|tensions|meeting)\b/iu

export const DELEGATION_NOUN = /^(?:delegations?|team|panel|side|negotiators?|representatives?|delegates?)$/u

/** Words in which the text itself holds back. */
export const DOUBT =
  /\b(?:reportedly|allegedly|apparently|believed to|thought to|said to be|unconfirmed|purportedly|according to [^,.;]{3,60}|claims?|claimed|insists?|insisted|alleges?|alleged|accuses|accused|has blamed|is expected to|are expected to|could|may(?!\s+\d)|might)\b/giu

/** The words of doubt in a stretch of text, each once, parted by semicolons. */
export function doubtIn(text: string, limit = 200): string {
  // “May” with a capital is the month.
  const found = [...text.matchAll(DOUBT)]
    .map(([words]) => words)
    .filter((words) => words !== 'May')
    .map((words) => words.toLowerCase())
  return [...new Set(found)].join('; ').slice(0, limit)
}
