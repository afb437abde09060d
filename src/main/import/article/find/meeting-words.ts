/** What sides meet in. */
const SESSION =
  '(?:meetings?|rounds?|sessions?|sittings?|summits?|talks|negotiations|consultations?|conferences?|contacts?|plenary|encounters?|gatherings?|dialogue|discussions)'
const TALKS = '(?:talks|negotiations|dialogue|consultations|discussions)'

const BEGAN =
  '(?:resumed|restarted|reopened|began|opened|started|kicked off|got under ?way|is under ?way|are under ?way|are being held|is being held|took place|taken place|were held|was held|held|concluded|ended|wrapped up|broke (?:up|off|down)|adjourned|stalled|continued|lasted|ran|produced|(?:was|were) (?:suspended|postponed|called off|broken off|cancelled|interrupted))'
const HOLD =
  '(?:resum(?:e|ed|ing)|restarted|reopened|hold|held|holding|opened?|opening|began|begun|beginning|started|entered|conclud\\w+|ended|wrapped up|hosted|chaired|convened|suspended|broke off|broken off|walked out of|pulled out of|quit|abandoned|boycotted|postponed|called off)'
const NTH = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last)'

/** That sides met, meet or are meeting, in words that may tell of it by themselves. */
export const MEETS = new RegExp(
  `\\b(?:${[
    `(?:arriv\\w+|gather\\w+|conven\\w+|returned|travelled|traveled|flew)\\b[^.;]{0,110}\\b${TALKS}`,
    `${SESSION}\\b[^.;]{0,80}\\b${BEGAN}`,
    `${HOLD}\\b[^.;]{0,40}\\b${SESSION}`,
    `(?:last )?(?:met|meet) (?:(?:again|briefly|separately|privately|directly|yesterday|today|face to face|together) )?(?:in|at|on|for|behind|face|with|under)\\b[^.;]{0,90}`,
    `last met\\b`,
    `met (?:with )?(?!(?:the |its |their )?(?:demands?|conditions?|deadline|targets?|criteria|needs?|resistance|opposition)\\b)(?:[\\p{L}’'-]+ ){1,6}?(?:in|at|on)\\b`,
    `(?:sat|sit|sitting) (?:down|together|at (?:one|the same|a) table)\\b[^.;]{0,60}`,
    `gathered (?:at|in|on|for)\\b`,
    `(?:has|have) been (?:negotiating|meeting|talking|holding ${SESSION})\\b`,
    `(?:is|are) back (?:at|in) (?=\\p{Lu})`,
    `(?:has|have) sat\\b`,
    `(?:is|are) (?:negotiating|meeting|holding ${SESSION})\\b`,
    `sent (?:an? |its |their |high-level )?(?:delegations?|negotiators|negotiating teams?) to\\b`,
    `(?:received|welcomed|hosted) (?:the )?(?:delegations?|negotiators) (?:from|of)\\b`,
    `enter(?:s|ed|ing)? (?:its|their|a|the) (?:${NTH}) (?:day|week|round|month|phase)\\b`,
    `(?:returned|are back|is back|came back|went back) (?:to|at) the (?:negotiating |bargaining )?table\\b`,
    `${NTH} (?:day|session) of (?:[\\w-]+ )?${TALKS}`,
    `(?:are|were|have been) (?:back )?in\\b[^.;]{0,60}\\bfor (?:an? |the )?(?:[\\w-]+ ){0,3}(?:${SESSION}|review)`,
    `(?:talks|negotiations)\\b[^.;]{0,20}\\bcome(?= after)`,
    `${SESSION}\\b[^.;,]{0,20}, held\\b`,
  ].join('|')})`,
  'iu',
)
/** `a second ended there yesterday`: what came before it is left out. */
export const ONE_MORE = new RegExp(
  `^\\W*(?:and )?(?:an?|the) (?:${NTH})(?: one)? (?:opened|began|started|ended|followed|was held|took place|closed)\\b`,
  'iu',
)

const ORDINAL =
  '(?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|closing|opening|\\d{1,3}(?:st|nd|rd|th)|another|further|new|fresh)'
const TO_MEET =
  '(?:meet|reconvene|convene|gather|return|resume|open|begin|start|hold|host|sit down|reopen|restart|be held|take place|see each other)'
const SET =
  '(?:scheduled|planned|expected|due|set|slated|likely|foreseen|pencilled in|penciled in|fixed|called|announced|convened)'
const ONE_SESSION =
  '(?:ceremony|visit|referendum|meeting|round|session|sitting|summit|talks|negotiations|consultations?|conference|contact|plenary)'
const WILL = `(?:will|(?:are|is|was|were) (?:due|set|expected|scheduled|slated|to)(?: to)?)`

/** A meeting to come: `agreed to meet again`, `a third sitting is to be held`, `will reconvene`, `is pencilled in for`. */
export const MEETING_TO_COME = new RegExp(
  `\\b(?:${[
    `${ONE_SESSION} (?:resume|reconvene|restart|reopen|open|begin|start)s? (?:on|in|at|next|tomorrow)\\b`,
    `(?:agreed to|will|to) (?:meet|see each other) again\\b`,
    `${ORDINAL} (?:[\\w-]+ )?${ONE_SESSION}\\b[^.;]{0,40}?\\b(?:to be held|be held|take place|will|(?:is|are) (?:to|${SET})|(?:has been|was|is) ${SET} for|planned)`,
    `${WILL} (?:meet|reconvene|sit down)\\b`,
    `(?:will|(?:are|is|was|were) (?:due|set|expected|scheduled|slated)(?: to)?|(?:was|were|been) (?:decided|agreed) to|agreed to) (?:jointly )?${TO_MEET}\\b[^.;]{0,60}\\b${ONE_SESSION}`,
    `${ONE_SESSION}\\b[^.;]{0,90}?\\b${SET}\\b[^.;]{0,40}?\\bfor (?=next|later?|early|mid|tomorrow|\\d|the |[\\p{Lu}]\\p{Ll}+day)`,
    `${ONE_SESSION}\\b[^.;]{0,90}?\\b(?:will|(?:are|is) (?:due|set|expected|scheduled|slated|to)(?: to)?) (?:${TO_MEET}|continue|be (?:held|on)\\b)`,
  ].join('|')})`,
  'iu',
)
/** Words that tell of a meeting to come only with a day that has not come yet: `when the parties reconvene on Friday`. */
export const AHEAD = new RegExp(
  `\\b(?:(?:parties|sides|delegations|teams|negotiators|they|both) (?:then )?(?:reconvene|resume|return|meet)\\b|(?:to|will|and) (?:reconvene|return to|resume|see each other)\\b|meet\\b[^.;]{0,40}\\band again (?:in|at|on)\\b|(?:will|(?:is|are)(?: (?:due|set|expected|scheduled))? to) (?:sign|initial|vote on|ratify|visit)\\b|(?:bring|get) (?:the )?(?:two |both )?(?:sides|parties|delegations|them) (?:back )?(?:together|to the (?:negotiating )?table))`,
  'iu',
)
