import type { EventType } from '#shared/domain/event.ts'

export type Trigger = { readonly type: EventType; readonly pattern: RegExp; readonly needsVerb?: RegExp }

/** `jets hit`, `a drone struck`, `missiles and drones slammed into` */
const FROM_THE_AIR =
  '(?:aircraft|jets|warplanes|planes|helicopters?|drones?|missiles?|bombers)\\b[^.;,]{0,30}\\b(?:hit|struck|attacked|pounded|targeted|bombed|slammed|killed|dropped|scattered|strafed|bombarded|raids?|strikes?|sorties)'
/** `Israel struck the ministry`, and not a deal, a balance or a tone. */
const STRUCK =
  'struck (?:targets?|positions|the (?!right|same|balance|tone|note|chord|deal|agreement|bargain|compromise)|an? (?:\\p{L}+ )?(?:school|hospital|market|camp|base|bridge|house|building|convoy|village|port|airport|depot|ministry|mosque|church|plant))'
const SHELLS = '(?:drones?|rockets?|missiles?|mortars?|shells?|bombs?)'

/** Words of a happening, the most telling first: of two in one clause the first counts. */
export const TRIGGERS: readonly Trigger[] = [
  {
    type: 'air-strike',
    pattern: new RegExp(
      `\\b(?:air ?strikes?|air-strikes?|air raids?|drone (?:strikes?|attacks?)|missile (?:strikes?|attacks?|barrage)|aerial (?:bombardment|bombing|attack)|bombed|strikes? (?:on|against|hit|killed|targeted|near)|${FROM_THE_AIR})\\b`,
      'iu',
    ),
  },
  {
    type: 'attack',
    pattern: new RegExp(
      `\\b(?:(?:suicide|car|roadside|bomb|rocket|mortar|gun|terrorist|terror|militant|armed|truck|mine)[ -](?:attacks?|bomb(?:ing|s)?|assaults?|blasts?)|attack(?:ed|s)?|bombings?|ambush(?:ed|es)?|assault(?:ed|s)?|raid(?:ed|s)?|explosions?|blast|bombard(?:ment|ed)|shell(?:ing|ed|s)|massacre[ds]?|kidnapp(?:ed|ing)|abduct(?:ed|ion)|(?:took|taken|held|seized) [^.;,]{0,30}hostage|shootings?|shot|shots (?:were fired|rang out)|gunned down|(?:gunmen|militants|militiamen|fighters|assailants|attackers|insurgents|jihadists|raiders|bandits|snipers?) (?:\\w+ )?(?:killed|massacred|murdered|executed)|rammed|pelted|seized|captured|overr[au]n|took (?:control of|over)|fell to|besieged|sacked|stormed|torched|burn(?:ed|t) down|set (?:ablaze|alight|on fire)|set fire to|(?:burn(?:ed|t)|hacked|beaten|stabbed|clubbed|trampled) to death|beheaded|lynched|${STRUCK}|blew up|blown up|assassinat(?:ed|ion)|(?:was|were) (?:[\\p{L}-]+ly )?(?:wounded|injured|killed|shot|hit) (?:by|when|in an? (?:attack|exchange|clash))|(?:recaptured|retook|invaded|advanced (?:on|into)|pushed into|crossed into)|the fall of|(?:threw|hurled|lobbed|tossed) [^.;,]{0,30}(?:grenades?|(?:petrol|fire) ?bombs?|stones|explosives)|incursion|detonated|exploded|(?:bombs?|devices?|mines?|landmines?|grenades?|shells?|rockets?) (?:(?:at|in|on|outside|near|under|beside) [^.;,]{3,50} )?(?:went off|hit|struck|killed|wounded|injured|maimed)|ran over an? (?:land)?mine|(?:hit|struck|stepped on) an? (?:land)?mine|opened fire|(?:came|comes?) under (?:\\w+ )?fire|killings?|fired (?:on|at|(?:[\\p{L}\\p{Nd}-]+ ){0,2}(?:rockets|missiles|shells|shots|rounds|mortars|drones))|violated [^.;,]{0,30}airspace|${SHELLS} (?:(?:were )?(?:fired|launched)|crashed|landed|fell|hit|struck|slammed|ploughed|rained|killed))\\b`,
      'iu',
    ),
  },
  {
    type: 'truce',
    pattern: /\b(?:cease-?fire|truce|armistice|cessation of hostilities|humanitarian pause|lull)\b/iu,
    needsVerb:
      /\b(?:expired|expires|collapsed?|ended|ran out|lapsed|broke down|broken|fell apart|unravell?ed|crumbled|took effect|takes? effect|(?:came|went|came back) into (?:force|effect)|entered into force|began|signed|agreed|extend(?:ed)?|declared|announced|proclaimed|violated|breached|brokered|mediated|restored?|renewed?|(?:has|have) (?:\w+ )?held|(?:was|were|been) (?:\w+ )?(?:respected|observed)|held since|in (?:force|place) since|reached|expiry)\b|\b(?:cease-?fire|truce|armistice|hostilities) of \d{1,2} \p{Lu}/iu,
  },
  {
    type: 'unrest',
    pattern:
      /\b(?:riots?|rioting|rioters|looting|scuffles?|brawls?|took to the streets|(?:protests?|demonstrations?|march|rally|strike) (?:turned|broke out|erupted|left|spread|ended)|(?:march|rally|protests?|demonstrations?)\b[^.;,]{0,80}\b(?:turned (?:in)?to|ended in|descended into)|(?:march|rally|protest|demonstration) (?:of|on) (?=\d)|(?:women|students|protesters|demonstrators|workers|thousands|hundreds|residents|villagers|supporters|crowds?)\b[^.;,]{0,40}\b(?:marched|rallied|protested|demonstrated|clashed with police))\b/iu,
  },
  {
    type: 'clash',
    pattern:
      /\b(?:clash(?:es|ed)?|fighting|firefights?|gun ?battles?|exchanges? of (?:[\p{L}-]+ )?fire|exchang(?:ed|ing) (?:[\p{L}-]+ )?(?:fire|shots|shelling|rockets)|trad(?:ed|ing) (?:[\p{L}-]+ )?(?:fire|shots|blows|rockets)|gunfire|sniper fire|skirmish(?:es)?|hostilities|violence|battles?|offensive|incident|conflict|unrest|war)\b/iu,
  },
]
export const [, , { pattern: TRUCE, needsVerb: TRUCE_VERB }] = TRIGGERS as unknown as [
  Trigger,
  Trigger,
  Required<Trigger>,
]

export const SIGNED =
  /\b(?:signed|concluded|initialled|ratified)\b[^.;]{0,60}\b(?:agreement|treaty|accord|protocol|memorandum|declaration|roadmap|deal)\b|\b(?:agreement|treaty|accord|protocol|memorandum|declaration|roadmap|deal)\b[^.;]{0,40}\b(?:signed|initialled|ratified) (?:on|in|last|by)\b|\b(?:prisoner exchange|exchange of prisoners|exchanged prisoners|released \w+ (?:prisoners|detainees|hostages))\b/iu
export const STANDS = /\b(?:has|have) (?:always|never|long)\b/iu

/** A stretch of a sentence in which one thing happens ends at these. */
export const SPLIT =
  /;|,\s+(?:but|and|which|who|while|leading|when|yet|accusing|blaming|alleging|claiming)\b|\s+(?:—|–|--)\s+|\b(?:even )?as\b(?=\s+(?:the (?:death )?toll|(?:\p{L}+ )?(?:fighting|clashes|violence|shelling|hostilities))\b)|\b(?:after|since|(?<!\bthe )following|before)\b(?=\s+(?:(?:an?|the|\p{L}+ing)\b|(?:[\p{L}-]+\s+){1,4}?(?:bombed|attacked|shelled|struck|hit|stormed|overran|raided|seized|killed|shot|ambushed|opened fire|was|were|had been)\b))|\s+and\s+(?=(?:expired|collapsed|took|ended|lapsed)\b)/giu
/** What is asked for, feared or thought of has not happened. */
export const UNREAL =
  /\b(?:[Ii]f|[Uu]nless|could|will|vow(?:s|ed)?|would|may|might|prevent(?:ing)?|avoid(?:ing)?|halt(?:ing)? (?:to|the|of)|stop(?:ping)?|end(?:ing)? (?:to|the|of|further)|aimed at|(?<!protest(?:s|ed|ing)? )against|any (?:further|new|future)|(?<![’']s |\b(?:the|its|their) )future|risk of|fear(?:s|ed|ing)?|threat(?:s|ened|en)?|objections? to|call(?:s|ed)? for|demand\w*|no (?:more|further)|resume its|question of|(?:best|worst)[- ]case|case,|preparing for|short of|trigger|return to|another|the other)\b/u
export const ACTS =
  /^(?:carried|conducted|launched|staged|mounted|fired|bombed|attacked|struck|hit|rammed|shelled|raided|ambushed|stormed|seized|captured|overran|assaulted|abducted|kidnapped|opened|killed|carries|launches|signed|exploded|detonated|clashed|exchanged|slammed)$/iu
/** Deaths that nobody meant: they are no happening between the sides. */
export const MISHAP =
  /\b(?:(?:car|road|traffic|plane|train|mining) (?:accidents?|crash(?:es)?|collisions?)|accidents?|earthquakes?|landslides?|floods?|flooding|typhoons?|cyclones?|hurricanes?|avalanches?|stampede|cholera|malaria|famine|heatwave)\b/iu
/** What is told of another place or matter than the talks: `In other news`, `Elsewhere in the region`. */
export const ELSEWHERE =
  /^(?:Elsewhere|Separately|In (?:other|unrelated) (?:news|developments)|In (?:a|an) (?:separate|unrelated|other)|(?:Other|Unrelated) (?:crises|news)|Also (?:today|this week))\b/u
/** Names of happenings that tell little by themselves. */
export const VAGUE = /^(?:hostilities|incident|fighting|shells|attacks?|killings?|clashes)$/iu
/** What came of a happening told before, and no happening of its own: `a fifth died of her wounds, bringing the toll to five`. */
export const CONTINUES =
  /\b(?:bringing|taking|raising|pushing|brought|took|raised) the (?:(?:death|overall|total) )?toll\b|\b(?:died|succumbed)\b[^.;]{0,30}\b(?:of|to|from) (?:his|her|their) (?:injuries|wounds)\b|\btoll (?:later )?(?:rose|has risen|had risen|climbed|rises|climbs)\b/iu
/** `the death toll from a weekend raid`: its day is not the day on which the toll is told. */
export const TOLL_OF =
  /\b(?:toll|dead|deaths|casualties) (?:from|of|in) (?:an?|the|last|[\p{L}]+day[’']s)\b[^.;,]{0,40}$/iu
/** Those who may have killed where a text tells only that they came: `soldiers entered the village. Nine people were killed.` */
export const ARMED =
  /\b(?:soldiers|troops|gunmen|militia(?:men)?|fighters|police(?:men)?|gendarmes|army|rebels|insurgents|forces|jets|drones|helicopters|attackers|assailants|raiders|bandits|jihadists|armed men|men with (?:guns|rifles|machetes))\b/iu
/** A clause that tells of a happening as a charge: `…, accusing the army of killing nine`. */
export const ACCUSED = /^[\s,]*(?:accusing|blaming|alleging|claiming)\b/iu
