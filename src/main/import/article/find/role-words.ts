/** `is hosting`, `at the invitation of`, `opened the session`, `welcomed both delegations`, `thanked … for its hospitality`. */
export const HOSTING =
  /\b(?:host(?:s|ed|ing)?(?!\s[^.;]{0,40}\b(?:refugees|displaced|bases?|troops|fighters)\b)|at the invitation of|(?:opened|opens|inaugurated) the (?:\w+ )?(?:session|meeting|talks|conference|round)|welcom(?:ed|es|ing) (?:both|the|all) (?:\w+ )?(?:delegations|parties|sides|negotiators)|hospitality)\b/iu

export const MEDIATING =
  /\b(?:mediat(?:e|es|ed|ing|ion|ors?)|broker(?:s|ed|ing)?|tabled (?:a|the) (?:paper|proposal|text|draft|plan)|facilitat(?:e|es|ed|ing|ors?|ion)|good offices|guarantors?|go-between|intermediar(?:y|ies)|bridging proposal|shuttl(?:e|ed|ing)|auspices)\b/iu

/** Who chairs is a mediator, or the host where the talks are its guests. */
export const CHAIRING =
  /\b(?:(?:chair(?:s|ed|ing)?|moderat(?:es|ed|ing)|presid(?:es|ed|e|ing) over|conven(?:es|ed|ing)) (?:of )?(?:the|its|their|this|both|today’s|today's)? ?(?:\w+ )?(?:talks|sessions?|meetings?|negotiations|rounds?|discussions|proceedings|plenary)|(?<=\b(?:is|was|be|sits?|sat) )in the chair|chaired(?=\s*[;.,])|presid(?:es|ed|ing)(?=\s*[;.,])|(?:convened|organi[sz]ed)(?=\s+by\b))/iu

export const OBSERVING = /\b(?:observers?|observe the|as (?:an )?observer|witness(?:es|ed)?)\b/iu

/** Envoys of others who sit in: `Envoys from A, B and C are attending`. What is before it names whose they are. */
export const ATTENDING =
  /\b(?:envoys|diplomats|ambassadors|representatives|officials)\s+(?:from|of)\s+[^.;]{3,120}?\b(?:(?:are|were|is|was|will be) (?:also )?(?:attending|present|in attendance|in the room|on hand|sitting in(?= on\b| as\b|[.,;]|$))|(?:sat|sit) in(?= on\b| as\b|[.,;]|$)|(?:also )?attended(?! talks with)|looked on)\b/iu

export const WATCHING =
  /\b(?:watch(?:es|ing)?|follow(?:s|ing)?|monitor(?:s|ing)?|keep(?:s|ing)? (?:a|an) (?:\w+ )?(?:eye|watch) on|wary|nervous|uneasy|(?:main |chief |closest )?(?:backers?|patrons?|sponsors?)|condemn(?:s|ed)? the (?:talks|deal|negotiations)|concern(?:ed)?|fears?|fearing|alarm(?:ed)?|anxiety|unease|worr(?:y|ied|ies)|has a stake|have a stake|seat at the table|stakes? in|interests? of (?:its|their) own|back(?:s|ing)? (?:different|opposing|rival))\b/iu

export const JOINED_VERB =
  /^\s*(?:\([^)]{2,30}\)\s*)?(?:,[^,;.]{3,110},\s*)?(?:on \p{Lu}\p{L}+\s+)?(?:(?:rebels|government|army|side|negotiators|officials|delegations|leaders|militants|fighters|forces|troops)\s+)?(?:have|has|had|were|are|will)?\s*(?:\w+ly\s+)?(?:agree|agreed|met|meet|resume|resumed|sign|signed|hold|held|began|begin|begun|open|opened|exchange|exchanged|fight|fought|clash|clashed|reach|reached|start|started|conclude|concluded|edge[ds]?|move[ds]?|fail(?:ed)?|trade[ds]?|spent|sat|sit)\b/iu

export const DELEGATION = /\b(?:delegations?|negotiat(?:ors?|ing team)|team|side|representatives|officials|envoys)\b/iu

/** What parts clauses with a subject each: `; `, `, and …`, `while …`. */
export const CLAUSE = /[;:]|,\s+(?:and|but|while|whereas|with)\s|\s(?:while|whereas)\s/giu

export const TALKS_PLACE =
  /\b(?:talks|negotiations|delegations|round|meeting|summit|dialogue|conference|met|meet|arrived|gathered|plenary)\b[^.;]{0,110}?\b(?:in|at|on)\s+(?:the\s+)?$/iu
