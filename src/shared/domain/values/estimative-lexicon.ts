import type { Likelihood } from './likelihood.ts'

/** One form of a term of ICD 203's table, with the form of the same band in the upper row that stands in the same place. */
export type BandForm = Readonly<{ words: string; band: Likelihood; row: 'upper' | 'lower'; upper: string }>

const upper = (words: string, band: Likelihood): BandForm => ({ words, band, row: 'upper', upper: words })
const lower = (words: string, band: Likelihood, form: string): BandForm => ({ words, band, row: 'lower', upper: form })

/**
 * The terms of the seven bands in the forms that the table itself gives ("improbable (improbably)", "probable (probably)",
 * "almost certain(ly)").
 * Source: US Intelligence Community Directive 203 (2 January 2015), D.6.e.(2).(a).
 */
export const BAND_FORMS: readonly BandForm[] = [
  upper('almost no chance', 'almost-no-chance'),
  upper('very unlikely', 'very-unlikely'),
  upper('unlikely', 'unlikely'),
  upper('roughly even chance', 'roughly-even-chance'),
  upper('likely', 'likely'),
  upper('very likely', 'very-likely'),
  upper('almost certain', 'almost-certain'),
  upper('almost certainly', 'almost-certain'),
  lower('a remote chance', 'almost-no-chance', 'almost no chance'),
  lower('remote chance', 'almost-no-chance', 'almost no chance'),
  lower('highly improbable', 'very-unlikely', 'very unlikely'),
  lower('improbable', 'unlikely', 'unlikely'),
  lower('improbably', 'unlikely', 'unlikely'),
  lower('roughly even odds', 'roughly-even-chance', 'roughly even chance'),
  lower('probable', 'likely', 'likely'),
  lower('probably', 'likely', 'likely'),
  lower('highly probable', 'very-likely', 'very likely'),
  lower('nearly certain', 'almost-certain', 'almost certain'),
]

/** Words that say how likely something is without one of the seven bands, and what may be written in their place. */
export type OutsideForm = Readonly<{ pattern: RegExp; fixes: readonly string[] }>

const outside = (pattern: string, ...fixes: string[]): OutsideForm => ({ pattern: new RegExp(pattern, 'giu'), fixes })

/** Something that no band says: the writer has to choose one, from those about the middle. */
const ANY_ADJECTIVE = ['unlikely', 'likely', 'very likely'] as const
/** What takes the place of an auxiliary verb; “is” becomes “are” after a plural. */
const ANY_AUXILIARY = ['is unlikely to', 'is likely to', 'is very likely to'] as const

/**
 * The directive names no such list: it is ours, of the words that its readers are taught to avoid because each is read as
 * anything between one and ninety-nine per cent (S. Kent, “Words of Estimative Probability”, 1964).
 */
export const OUTSIDE_FORMS: readonly OutsideForm[] = [
  outside(String.raw`(?:might|may|could)\s+(?:very\s+)?(?:well|easily)`, 'is likely to', 'is very likely to'),
  outside(String.raw`(?:might|may|could)\s+(?:possibly|conceivably|perhaps|yet)`, ...ANY_AUXILIARY),
  outside(String.raw`might(?!\s+and\b|\s+of\b)`, ...ANY_AUXILIARY),
  outside(String.raw`(?:might|may)\s+not`, 'is unlikely to', 'is very unlikely to'),
  // The month, a permission (“may I”) and a wish are no judgements.
  outside(String.raw`may(?!\s+(?:I|we|he|they|\d|be\s+noted))`, ...ANY_AUXILIARY),
  // What somebody was able to do is none either: “so that both could”, “if they could”, “could not”.
  outside(
    String.raw`(?<!\b(?:so\s+that|if|what|how|where|whatever|as)\s(?:\p{L}+\s){0,2})could(?!\s+not\b)`,
    ...ANY_AUXILIARY,
  ),
  outside(
    String.raw`(?<!\b(?:as|if|where|wherever|whenever|when|make|makes|made|making)\s(?:it\s)?)possible`,
    ...ANY_ADJECTIVE,
  ),
  outside('possibly', 'likely'),
  outside(
    String.raw`(?:there\s+is\s+)?(?:a|the)\s+(?:\p{L}+\s+)?possibility\s+that`,
    'it is unlikely that',
    'it is likely that',
  ),
  outside(String.raw`(?:distinct|real|strong|serious)\s+possibility`),
  outside('conceivable', 'unlikely'),
  outside('conceivably', 'unlikely'),
  outside('perhaps', 'likely'),
  outside('maybe', 'likely'),
  outside('presumably', 'likely'),
  outside(String.raw`(?:the\s+)?(?:chances|odds)\s+are(?:\s+that)?`, 'it is likely that'),
  outside(
    String.raw`there\s+is\s+(?:a|every)\s+(?:good|fair|strong|high|real|decent|reasonable|every)?\s*chance\s+that`,
    'it is likely that',
  ),
  outside(
    String.raw`there\s+is\s+(?:a\s+)?(?:little|small|slim|slight|low)\s+chance\s+that`,
    'it is very unlikely that',
  ),
  outside(String.raw`(?:good|fair|strong|high|real|decent|reasonable)\s+chance`),
  outside(String.raw`(?:a\s+)?(?:little|small|slim|slight|low)\s+chance`, 'almost no chance'),
  outside(String.raw`(?<!almost\s)no\s+chance`, 'almost no chance'),
  outside(String.raw`an\s+even\s+chance`, 'a roughly even chance'),
  outside(String.raw`(?<!roughly\s)even\s+(?:chance|odds)`, 'roughly even chance'),
  outside(String.raw`(?:a\s+)?(?:fifty[-–\s]fifty|50[-–/]50|toss-?up)(?:\s+chance)?`, 'a roughly even chance'),
  outside(String.raw`as\s+likely\s+as\s+not`, 'a roughly even chance'),
  outside(String.raw`more\s+likely\s+than\s+not`, 'likely'),
  outside(String.raw`(?:highly|extremely|most|quite|rather|fairly|overwhelmingly)\s+likely`, 'very likely', 'likely'),
  outside(
    String.raw`(?:highly|extremely|most|quite|rather|fairly|overwhelmingly)\s+unlikely`,
    'very unlikely',
    'unlikely',
  ),
  outside(String.raw`(?:very|extremely|most|quite)\s+probabl[ey]`, 'highly probable', 'probable'),
  outside(String.raw`(?:very|extremely|most|quite)\s+improbable`, 'highly improbable', 'improbable'),
  outside(String.raw`(?<!\bif\s)not\s+(?:very\s+|at\s+all\s+)?(?:likely|probable)`, 'unlikely', 'very unlikely'),
  outside(String.raw`(?<!\bif\s)not\s+(?:very\s+)?(?:unlikely|improbable)`, 'likely'),
  outside(String.raw`(?:virtually|practically|all\s+but|quite|absolutely)\s+certain`, 'almost certain'),
  outside(String.raw`(?:virtually|practically|nearly|quite|absolutely)\s+certainly`, 'almost certainly'),
  outside(
    String.raw`(?<=\b(?:is|are|seems|appears|looks|remains)\s)(?:certain|sure|bound|inevitable)`,
    'almost certain',
  ),
  outside('(?:certainly|surely|undoubtedly|doubtless|inevitably|no doubt|without doubt)', 'almost certainly'),
  outside(String.raw`(?:cannot|can\s+not|can['’]t)\s+be\s+(?:ruled\s+out|excluded)`, 'is unlikely', 'is very unlikely'),
  outside(String.raw`(?<=\b(?:is|are|seems|appears|looks|remains)\s)impossible`, 'very unlikely'),
]

/** “Likely” that compares or asks, and so names no band. */
export const COMPARING = /(?:more|less|equally|how|too|as)\s+(?:likely|unlikely|probable|improbable)/giu

/** How sure the writer is, with what stands before and after it in a sentence. */
export const CONFIDENCE =
  /,?\s*(?:with|in|at)\s+(?:a\s+)?(?<level>high|moderate|medium|low|strong|great|full|some|little)(?:\s+(?:degree|level)\s+of)?\s+confidence,?|(?<bare>high|moderate|medium|low)\s+confidence|confident(?:ly)?/giu
