import type { EventType } from '#shared/domain/event.ts'

/** A step that states, movements or courts take at a day: what it is noted as, and how it is told. */
export type FormalAct = { readonly type: EventType; readonly pattern: RegExp }

/** What is signed or adopted. */
export const ACCORD =
  '(?:agreements?|accords?|treaty|deal|pact|protocol|memorandum|declaration|road ?map|communiqué|commitment|framework|charter|convention|compact|resolution|settlement)'
const ADOPTED =
  '(?:signed|concluded|initialled|ratified|adopted|reached|announced|agreed|struck|brokered|negotiated|approved|endorsed|unveiled|sealed)'

/** `signed the Melanesian Agreement`, `a resolution adopted …`, `an accord that two wings signed …`. */
export const ADOPTING = new RegExp(
  `\\b(?:${ADOPTED} (?:up to )?[^.;,]{0,70}?\\b${ACCORD}|${ACCORD}\\b[^.;]{0,60}?\\b${ADOPTED})\\b`,
  'iu',
)
/** `what was agreed in February`: the accord is left unnamed. */
export const AGREED =
  /\b(?:(?:was|were|been) agreed (?=(?:in|on|at)\b)|agreed (?:(?:in|at) [\p{L}-]+ (?:on|in)\b|on (?=\d)))/iu

const ENVOY = '(?:ambassadors?|diplomats?|envoys?|chargés?|attachés?|consuls?)'
const CAPTIVE =
  '(?:detainees?|prisoners?|hostages?|captives?|abductees?|inmates|soldiers|sailors|fishermen|conscripts|pilots|bodies|remains)'
const PASSAGE =
  '(?:borders?|frontier|crossings?|checkpoints?|airspace|strait|consulates?|embassy|embassies|airports?|ports?|corridor|bridge)'
const PROCESS = '(?:membership|participation|process|mediation|agreement|accord|treaty|deal|pact|talks|negotiations)'

/** Steps that count only with a day or a month of their own, the most telling first. */
export const FORMAL_ACTS: readonly FormalAct[] = [
  {
    type: 'statement',
    pattern:
      /\b(?:proclaimed|declared|announced)\s+(?:(?:the|its|their|his|an?|\p{L}+’s|\p{L}+'s)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:independence|state|republic|secession|annexation|autonomy|emergency|martial law|persona non grata|mobili[sz]ation)\b|\b(?:seceded|annexed)\b/iu,
  },
  {
    type: 'diplomacy',
    pattern:
      /\b(?:referendum|plebiscite|vote|ballot)\b[^.;,]{0,30}\b(?:held|took place|organi[sz]ed)\b|\b(?:held|organi[sz]ed|staged) (?:an?|the|its|their) (?:[\p{L}-]+ ){0,3}(?:referendum|plebiscite)\b|\bvoted (?:for|to|in favou?r|against|overwhelmingly)\b/iu,
  },
  {
    type: 'diplomacy',
    pattern: new RegExp(
      `\\b(?:was|were) expelled\\b|\\b(?:expelled|recalled|summoned|withdrew|sent home|threw out) (?:[\\p{L}’'-]+ ){0,5}?${ENVOY}\\b|\\b(?:broke off|severed|cut|restored|re-?established|resumed|normali[sz]ed|downgraded) (?:all |full |its |their )?(?:diplomatic )?(?:relations|ties)\\b|\\brecogni[sz]ed (?=\\p{Lu}|the (?:\\p{L}+ )?(?:republic|state|government|independence))`,
      'iu',
    ),
  },
  {
    type: 'diplomacy',
    pattern:
      /\b(?:envoys?|ministers?|presidents?|premier|secretary(?:-general)?|chancellor|ambassador|mediators?|commissioner|representatives?|king|emir|pope|delegation)\b[^.;]{0,60}\b(?:visited|travell?ed to|flew to|paid an? (?:[\p{L}-]+ )?visit to|toured)\b|\bsent (?:[\p{L}’'-]+ ){1,4}?(?:envoy|minister|adviser|advisor|negotiator|mediator) to\b|\b(?:spoke|talked) (?:by|on the|over the) (?:tele)?phone\b|\b(?:held|had) an? (?:tele)?phone (?:call|conversation)\b/iu,
  },
  {
    type: 'diplomacy',
    pattern:
      /\b(?:imposed|lifted|eased|extended|announced|tightened|suspended) (?:[\p{L}-]+ ){0,5}?(?:sanctions|embargo|blockade|tariffs)\b|\b(?:put|placed|added|removed|struck) [^.;,]{3,60}? (?:on|to|from|off) (?:its|the|a|their) (?:[\p{L}-]+ ){0,3}?(?:list|blacklist)\b|\b(?:designated|blacklisted)\b/iu,
  },
  {
    type: 'diplomacy',
    pattern: new RegExp(
      `\\b(?:was|were) (?:freed|released|exchanged|swapped|repatriated|pardoned)\\b|\\b(?:freed|released|exchanged|swapped|handed over|handed back|returned|repatriated|pardoned) (?:[\\p{L}\\p{Nd},-]+ ){0,5}?${CAPTIVE}\\b`,
      'iu',
    ),
  },
  {
    type: 'diplomacy',
    pattern: new RegExp(
      `\\b(?:closed|shut|sealed|reopened|re-opened|blockaded) (?:[\\p{L}-]+ ){0,5}?${PASSAGE}\\b|\\b${PASSAGE}\\b[^.;,]{0,20}\\b(?:was|were) (?:closed|shut|sealed|reopened)\\b`,
      'iu',
    ),
  },
  {
    type: 'diplomacy',
    pattern:
      /\b(?:handed (?:in|over)|surrendered|laid down|gave up|turned in) (?:[\p{L}-]+ ){0,3}?(?:weapons|arms|rifles|guns)\b|\b(?:deposit|surrender|handover|destruction) of (?:the |their )?(?:weapons|arms|rifles)\b/iu,
  },
  {
    type: 'diplomacy',
    pattern: new RegExp(
      `\\b(?:disowned|repudiated|renounced|denounced|tore up|withdrew from|pulled out of|walked out of|walked away from|called off|broke off|suspended|quit|abandoned|froze) (?:[\\p{L}’'-]+ ){0,5}?${PROCESS}\\b`,
      'iu',
    ),
  },
  {
    type: 'diplomacy',
    pattern:
      /\b(?:withdrew|pulled out|deployed|sent in) (?:its|their|the) (?:[\p{L}’'-]+ ){0,3}?(?:troops|forces|soldiers|judges|police|peacekeepers|observers|monitors|mission)\b|\b(?:roadblocks?|blockade|siege|curfew|emergency rule|state of emergency)\b[^.;,]{0,30}\b(?:was|were) (?:lifted|imposed|removed|extended)\b|\b(?:lifted|imposed|declared) (?:an? |the )?(?:[\p{L}-]+ )?(?:curfew|siege|lockdown)\b/iu,
  },
  {
    type: 'statement',
    pattern:
      /\b(?:court|tribunal|judges)\b[^.;]{0,60}\b(?:ruled|ordered|found|convicted|sentenced|indicted|acquitted|issued)\b/iu,
  },
]

/** Before an act: asked for, planned, feared, refused, and so not done. */
export const NOT_DONE =
  /\b(?:if|unless|until|could|would|may|might|will|should|must|cannot|to|wants?|wanted|demand\w*|seek\w*|sought|call(?:s|ed|ing) for|promis\w+|pledg\w+|plan\w*|hop(?:e|es|ed|ing)|threat\w*|ready|refus\w+|reject\w*|rul(?:es|ed|ing) out|not|never|no|nobody|without|whether|before|once)\s+(?:[\p{L}-]+\s+){0,4}$/iu
