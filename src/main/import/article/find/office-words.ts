/** What an office ends in. Before it may stand what it is of (`Deputy Foreign`), after it `of`/`for` and a field. */
export const OFFICE_HEAD = new Set(
  'minister president premier chancellor secretary undersecretary ambassador envoy representative general colonel major captain commander comandante admiral brigadier marshal lieutenant adviser advisor spokesman spokeswoman spokesperson chief head director commissioner chairman chairwoman chairperson chair king queen prince emir sultan speaker governor mayor negotiator coordinator delegate minister-delegate secretary-general director-general attaché consul chargé mediator facilitator counsellor counselor leader aide diplomat counterpart co-chair vice-president vice-chair strategist ruler overseer senator congressman congresswoman lawmaker cleric bishop archbishop cardinal judge justice convenor convener counsel lawyer attorney advocate jurist barrister solicitor interlocutor emissary preacher priest nun pastor imam mufti patriarch rapporteur legate nuncio moderator treasurer registrar prosecutor superintendent inspector commandant warlord elder healer founder co-founder deputy-minister vice-minister vice-chairman vice-premier plenipotentiary legislator parliamentarian mp academic scholar physician engineer businessman banker economist nazir omda werkén werken lonko trade-unionist organiser organizer specialist intermediary liaison confidant protégé historian writer poet activist campaigner theologian sociologist anthropologist geographer cartographer hydrologist magistrate statesman veteran tycoon financier trader elder-statesman chairlady spokespeople headman sultana emira'.split(
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
export const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|h\.?e|hon|honourable|honorable|excellency|atty|eng|sheikh|shaikh|sheik|cheikh|chief|father|fr|don|dom|abbé|abbe|monsignor|msgr|mgr|sister|brother|baron|baroness|count|countess|freiherr|ratu|ustaz|ustadz|datuk|dato|tan|sri|tun|rev|reverend|mullah|mullā|maulana|mawlawi|maulvi|haji|hajj|hajji|alhaji|ayatollah|hojatoleslam|rabbi|ven|daw|saw|sai|padoh|sayyid|seyyed|syed|sayed|sidi|omda|nazir|amir|agha|pir|sardar|malik|khan(?=\b$)|comrade|pandit|swami|señor|señora|herr|frau|monsieur|madame|mzee|ras|dejazmach|ato|woizero|machi)\.?$/iu

export const ABBREVIATED_RANK = /^(?:gen|lt|col|maj|brig|adm|capt|amb|sgt)\.?$/iu

/** What joins the parts of a name. */
export const PARTICLE =
  /^(?:al|el|ash|ad|bin|binti|bint|ibn|ben|abu|umm|abd|ul|ur|de|dela|del|della|di|la|le|las|los|da|das|do|dos|du|des|van|von|zu|af|av|ter|ten|der|den|ou|ould|oulad|ag|bu|o|y|na|ap|ab|san|bou)$/iu

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

/** Words that a body, a group or a place has in its name, and a person has not. */
export const BODY_WORD =
  /^(?:Ministry|Office|Council|Army|Front|Movement|Union|Nations|Forces?|Government|Party|League|Committee|Commission|Embassy|State|States|Department|Republic|Kingdom|Officials?|Alliance|Coalition|Congress|Brigades?|Federation|Organi[sz]ation|Authority|Agency|Bank|University|Institute|Cent(?:re|er)|Church|Court|Parliament|Senate|Assembly|Police|Guard|Command|Rebels|Liberation|National|International|United|Democratic|Island|Islands|River|Valley|Sea|Gulf|Strait|Mountains?|Province|Region|District|City|Street|Road|Airport|Palace|Hotel|Camp|Market|Bridge|Hill|Hills|Bay|Port|Lake|Plaza|Square|North|South|East|West|Northern|Southern|Eastern|Western|Article|Chapter|Phase|Round|Group|Club|Company|Corporation|Times|Post|News|Press|Agreement|Accord|Treaty|Protocol|Declaration|Process|Programme|Program|Plan|Resolution|Act|Law|War|Day|Week|People|Peoples|Community|Network|Foundation|Association|Society|School|Hospital|Museum|Tower|House)$/u
