/** `the main obstacle …`, `three risks: …`, `there is also the question of …` */
export const NAMES_CHALLENGE =
  /\b(?:(?:two|three|four|five|several|main|biggest|greatest|key|major|principal|chief|central|hardest|thorniest|trickiest|toughest|most (?:difficult|serious|contentious|divisive)|first|second|third|other|another|real|only)\s+(?:\w+\s+)?(?:challenges?|obstacles?|hurdles?|risks?|problems?|questions?|issues?|difficult(?:y|ies)|sticking points?|stumbling blocks?|threats?|worr(?:y|ies)|concerns?|headaches?|weakness(?:es)?|dangers?)|sticking points?|stumbling blocks?|there is (?:also )?the (?:problem|question|risk|danger) of|bone of contention)\b/iu
/** `… was the main obstacle`, `… remains a stumbling block`, `… is the hardest of them` */
export const IS_ONE =
  /\b(?:remain(?:s|ed)?|is|are|was|were|constitutes?)\s+(?:the|a|an|one of the)?\s*(?:\w+\s+){0,2}(?:obstacle|hurdle|barrier|challenge|sticking point|stumbling block|problem|impediment|complication|risk|threat)\b|\b(?:remain(?:s|ed)?|is|are|was|were)\s+(?:by far )?(?:the )?(?:hardest|thorniest|toughest|trickiest|most (?:difficult|contentious|divisive))\b/iu
/** `… could derail the talks`, `… makes compromise hard`, `… hangs over the negotiations` */
export const THREATENS =
  /\b(?:threatens? to (?:derail|sink|scupper|unravel|spoil|undermine|wreck|scuttle|block|upend|torpedo)|(?:could|may|might|can) (?:yet |still |also |easily )?(?:derail|sink|scuttle|torpedo|sour|undermine|wreck|block|spoil|scupper|torpedo|upend|unravel)|makes? (?:a |any )?(?:\w+ )?(?:compromise|agreement|deal|progress|concessions|settlement) (?:\w+ )?(?:hard|harder|difficult|impossible|unlikely)|(?:hangs?|looms?|casts? (?:a|its|their) (?:long )?shadow) over (?:the |any )?(?:talks|negotiations|process|meeting|deal|agreement|proceedings)|complicat(?:es?|ed|ing) (?:(?:the )?(?:talks|negotiations|process|picture|task)|matters|things)|(?:hampers?|impedes?|overshadows?) the (?:talks|negotiations|process))\b/iu

/** `The rebels are split between …`, `The cabinet is deeply divided over …` */
export const DIVIDED = /\b(?:is|are|remains?)\s+(?:\w+ly\s+)?(?:split|divided)\s+(?:between|over|on|into)\b/iu

export const AMONG =
  /\bamong (?:the|its|their) (?:(?:main|many|remaining|biggest|principal) )?(obstacles|challenges|risks|problems|difficulties|hurdles|sticking points|open questions|(?:outstanding|open|unresolved|remaining|thorny) (?:issues|questions|matters)|issues|questions)\b[^.;,]{0,50}? (?:are|is)\s+(.+)$/iu
/** `First, …`, `The second is …`, `Thirdly …` at the head of a sentence. */
export const ORDINAL =
  /^(?:and\s+|then\s+)?(?:the\s+)?(?:first(?:ly)?|one|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|lastly|last)(?:,|\s+(?:is|was|concerns|comes)(?:\s+that)?|\s+(?=the\b))\s*/iu
/** `Then there is gas, which …`, `And there are the elections`: one more of what was told before. */
export const THERE_IS =
  /^(?:and\s+|but\s+)?(?:then\s+|also\s+|finally\s+)?there\s+(?:is|are)\s+(?:also\s+|then\s+|still\s+)?(?:the\s+(?:question|problem|matter|issue)\s+of\s+)?/iu
/** `Another was the absence of …`, `A further risk is …` */
export const ANOTHER =
  /^(?:yet\s+|still\s+)?(?:another|a\s+(?:second|third|further)|the\s+other)(?:\s+(?:obstacle|risk|problem|issue|question|difficulty|hurdle|danger|challenge|factor|concern|threat|sticking point|stumbling block|complication|reason))?\s+(?:is|was|are|were|remains?|would be|concerns|lies in)\s+/iu
/** `Three things stand in the way.`, `We would point to several risks.`: what follows in the paragraph are obstacles. */
export const OPENER =
  /\b(?:two|three|four|five|six|several|many|some|a number of|a few)\s+(?:\p{L}+\s+){0,2}?(?:things|factors|issues|questions|matters|points|reasons|obstacles|risks|problems|difficulties|hurdles|challenges|threats|dangers|sticking points)\b[^.:]{0,80}[.:]?$/iu
/** `several issues`: how many there are, and not which. */
export const COUNTED =
  /^(?:two|three|four|five|six|several|many|some|these|such|other|a few|a number of)\s+(?:\p{L}+\s+){0,2}(?:things|factors|issues|questions|matters|points|reasons|obstacles|risks|problems)$/iu
export const STANDS_IN_THE_WAY = /\bin the way\b|\bcould go wrong\b|\bholding (?:up|back)\b/iu
export const MARKED = /\((?:i{1,3}|iv|v|vi|[a-f]|[1-6])\)\s*/giu

/** `The following matters remain open:` over a list. */
export const LEADS_IN =
  /\b(?:(?:remain(?:s|ed)?|(?:is|are|was|were)(?: still)?|left) (?:open|unresolved|outstanding|unsettled|in dispute)|obstacles?|hurdles?|challenges|difficulties|risks|sticking points|open (?:points|questions|matters|issues)|not (?:yet )?(?:been )?(?:agreed|settled|resolved)|differences)\b[^.;:]{0,60}:\s*$/iu

/** `three dangers`, `a number of pitfalls`, `four things`: how many, and of what. */
export const COUNTS =
  /\b(two|three|four|five|six|seven|several|many|some|numerous|a number of|a few|a handful of|plenty of)\s+(?:\p{L}+\s+){0,2}?((?:big |main |further )?(?:things|factors|issues|questions|matters|points|reasons|obstacles|risks|problems|difficulties|hurdles|challenges|threats|dangers|traps|pitfalls|worries|doubts|spoilers|weaknesses|complications|uncertainties|impediments|sticking points|stumbling blocks|fault lines|weak points|knots|snags|landmines))\b(?!\s+of\s+(?:the\s+)?(?:war|year))/iu
export const DANGER_NOUN =
  /obstacles|risks|problems|difficulties|hurdles|challenges|threats|dangers|traps|pitfalls|worries|doubts|spoilers|weaknesses|complications|uncertainties|impediments|sticking points|stumbling blocks|fault lines|weak points|snags|landmines/iu
/** What tells that plain `things` and `questions` are obstacles. */
export const DANGER =
  /\b(?:in the way|go wrong|derail|sink|blow (?:this|it|them) up|wreck|undo|spoil|scupper|(?:for|to) doubt|fail|remain(?:s|ed)? (?:open|unresolved|unanswered|unsettled|in dispute)|unresolved|unanswered|hold(?:ing)? (?:back|up)|worr(?:y|ies)|unstuck|unravel|stand between|scuttle|block)\b/iu
/** `Obstacles abound.`, `difficulties remain` */
export const THEY_ABOUND =
  /\b(?:obstacles|difficulties|problems|hurdles|challenges|risks|dangers|pitfalls|differences|doubts)\s+(?:still\s+)?(?:remain|abound|persist|lie ahead|loom|are (?:many|plentiful|legion|considerable|formidable)|are not hard to find)\b/iu
/** `There is much to go wrong.`, `no illusions about what can go wrong` */
export const MUCH_TO_GO_WRONG =
  /\b(?:much|plenty|a great deal|a lot|no shortage of things|lots)\b[^.;]{0,30}\b(?:go wrong|derail|be settled)\b|\b(?:illusions? about|list of|aware of) what (?:can|could|may|might) go wrong\b/iu
/** `What could spoil it is easily listed: …` */
export const EASILY_LISTED = /^what (?:could|can|may|might)\b[^:]{3,60}:/iu
/** A sentence that numbers what it names. */
export const NUMBERS_ONE =
  /^(?:and\s+|then\s+|but\s+)?(?:for (?:one|another)(?: thing)?,|(?:first|second|third|fourth|fifth)(?:ly)?[,:.]|finally,|lastly,|(?:the|a)\s+(?:first|second|third|fourth|fifth|last|final|other)\b|one(?:[’']s|\s+is|\s+concerns)\b|another\b|then there(?:[’']s|\s+is|\s+are)\b|there (?:is|are) also\b)|^[^,;:.]{3,60}\sis (?:the (?:first|second|third|fourth|last|other)|another)\b/iu
/** A sentence that goes on with what the one before it named. */
export const GOES_ON =
  /^(?:(?:it|they|this|that|these|those|its|their|he|she|his|her|so|yet|still|but|indeed|half|both|none|here|as)\b(?!\s+(?:also\s+)?(?:worr(?:y|ies)|frets?|fears?|lists?|names?|points?|adds?|cites?|mentions?|warns?)\b)|in (?:19|20)\d\d\b|[“"])/iu
/** How it can end: no obstacle. */
export const OF_THE_END =
  /^(?:if\b|should\b|failing\b|otherwise\b|in the (?:best|worst)|optimists|pessimists|still,|diplomats hope|mediators hope)/iu
/** `What makes an accord so difficult?`: a question that the obstacles answer. */
export const ASKS_FOR_THEM =
  /\b(?:what|why)\b[^?]{3,100}\b(?:difficult|hard(?:er)?|in the way|go wrong|derail|undo|spoil|sink|fail(?:ed)?|worr(?:y|ies)|hold(?:s|ing)? (?:it|them) (?:up|back)|not (?:been )?(?:agreed|settled)|elusive|tricky)\b[^?]{0,60}\?$/iu
/** What leads to an obstacle in its sentence. */
export const LINKED =
  /^for (?:one|another)(?: thing)?,\s+|^(?:and|but|also|then|finally|next|lastly),?\s+(?:[^,]{3,30},\s+)?|^(?:he|she|they|it)\s+(?:also\s+)?(?:worr(?:y|ies)|frets?|fears?)\s+(?:\p{L}+\s+)?(?:about|for|over)\s+/iu
