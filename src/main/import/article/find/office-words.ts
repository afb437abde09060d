/** What an office ends in. Before it may stand what it is of (`Deputy Foreign`), after it `of`/`for` and a field. */
export const OFFICE_HEAD = new Set(
  'minister president premier chancellor secretary undersecretary ambassador envoy representative general colonel major captain commander comandante admiral brigadier marshal lieutenant adviser advisor spokesman spokeswoman spokesperson chief head director commissioner chairman chairwoman chairperson chair king queen prince emir sultan speaker governor mayor negotiator coordinator delegate minister-delegate secretary-general director-general attaché consul chargé mediator facilitator counsellor counselor leader aide diplomat counterpart co-chair vice-president vice-chair strategist ruler overseer senator congressman congresswoman lawmaker cleric bishop archbishop cardinal judge justice'.split(
    ' ',
  ),
)

/** What stands before an office as part of it. */
export const OFFICE_BEFORE =
  /^(?:deputy|vice|prime|first|second|acting|interim|former|foreign|defen[cs]e|interior|finance|justice|energy|trade|state|senior|chief|special|permanent|national|security|presidential|high|union|federal|cabinet|assistant|lead|top|army|military|intelligence|lieutenant|major|brigadier|rear|air|field|external|home|economy|water|oil|agriculture|transport|health|lt|gen|col|maj|brig|adm|capt)\.?$/iu

/** What may stand before an office without being of it: `his new envoy`. */
export const NOT_OF_OFFICE =
  /^(?:new|newly|late|then|own|other|same|only|both|more|several|many|few|old|young|local|top-level|second|third|visiting|host|former|yesterday|today|talks|meeting|side|statement|interview|conference|sides|mr|mrs|ms|dr)$/iu

/** Forms of address, which come before a name and are no office. */
export const ADDRESS = /^(?:mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady|h\.?e|hon)\.?$/iu

export const ABBREVIATED_RANK = /^(?:gen|lt|col|maj|brig|adm|capt|amb|sgt)\.?$/iu

/** What joins the parts of a name. */
export const PARTICLE = /^(?:al|el|bin|ibn|ben|abu|abd|ul|ur|de|del|la|da|dos|von|van|der|ou|ould|ag|bu|o)$/iu

export const FIELD_STOP =
  /^(?:who|which|that|said|says|told|is|was|has|had|will|to|and his|met|at|on|in|with|by|from)$/iu

export const NO_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|a|an|of|for|on|in|at|he|she|it|they|we|both|and|to|our|his|their)$/iu

/** Words of bodies, which are led by somebody and are no name of a person. */
export const BODY =
  /^(?:Ministry|Office|Council|Army|Front|Movement|Union|Nations|Forces?|Government|Party|League|Committee|Commission|Embassy|State|Department|Republic|Kingdom|States|Officials?)$/u

/** What may stand between a comma and the office: `the country’s …`, `the group's …`, `Sudan's …`. */
export const BEFORE_OFFICE = /^(?:the|its|their|his|her|[’']s|a|an|group|movement|country|-|party|who|is)$/iu

/** Offices that are named by where they are sent. */
export const ENVOY = /\b(?:envoy|representative|coordinator|rapporteur|ambassador|mediator|adviser)\b/iu
