import type { ScenarioDirection } from '#shared/domain/scenario.ts'

const WAY_OUT =
  /\b(?:peace|ceasefire|cease-fire|truce|agree(?:s|d|ment)?|deal|treaty|accord|cooperation|framework|settlement|turning point|breakthrough|success|succeeds?|progress|elections are held|sign(?:ed|s|ature)|stabili[sz]e|reconcil\w+|holds?|compromise|normali[sz]\w+|managed|joint|withdraw\w*|release|summit|goes ahead|go ahead|reopens?|extended|opens? the (?:door|way)|pave the way|hotline|crossing point|timetable|go(?:es)? home|investment|aid|recover\w*|meet|meeting)\b/giu
const WAY_DOWN =
  /\b(?:collapse[sd]?|fail(?:s|ed|ure)?|rift|war|escalat\w+|break(?:s|down| down)?|suspended|fighting|offensive|violence|deadlock|stalemate|no (?:tangible )?progress|deepen(?:s|ed)?|advance[sd]?|renewed (?:war|fighting|hostilities|violence)|worse|hostilities|crisis|retaliat\w+|attack\w*|resumes? its|spill\w*|spreads?|draw(?:s|n)? in|breakdown|breaks? up|restarts?|battle|unravel\w*|stalls?|partition|fears?|lose|worst|send [^.;,]{0,30} back|blockade|isolat\w+|bloodshed|clashes|postpone\w*|blam(?:es?|ed|ing)|limbo|impasse|founder\w*|falter\w*|march(?:es)? on|suspension|boycott\w*|falls? (?:through|apart)|walks? out|roadblocks|armed strike|barricades|no (?:result|deal|money|agreement|text))\b/giu

/** Which way a text points, by the words of both kinds in it; a failure named beside a hope weighs more. */
export function directionOf(words: string): ScenarioDirection {
  const down = [...words.matchAll(WAY_DOWN)].length * 1.5
  const out = [...words.matchAll(WAY_OUT)].length
  return down === 0 && out === 0 ? 'other' : down > out ? 'way-down' : 'way-out'
}
