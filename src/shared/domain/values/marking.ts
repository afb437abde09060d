/**
 * The five labels of the Traffic Light Protocol, lowest first.
 * Source: FIRST, TLP 2.0 (August 2022), which names four colours and AMBER+STRICT as the tighter form of AMBER.
 */
export const TLP_LEVELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const

/** One of the labels of TLP 2.0. */
export type TlpLevel = (typeof TLP_LEVELS)[number]

/**
 * A handling marking: a TLP label, or a free text of a house's own scheme such as OFFICIAL-SENSITIVE
 * (at most {@link MARKING_MAX_LENGTH} characters).
 */
export type Marking = string

/** The longest free marking, in UTF-16 units: what still stands on one line at the head of a page. */
export const MARKING_MAX_LENGTH = 60

/** What stands between the markings that {@link highestMarking} lists side by side. */
const BESIDE = ' // '

/** Old and loose spellings of the TLP labels: TLP 1.0's WHITE is CLEAR in 2.0 (FIRST, TLP 2.0, change notes). */
const TLP_SPELLING = /^(?:TLP\s*[:-]?\s*)?(CLEAR|WHITE|GREEN|AMBER(?:\s*\+\s*STRICT)?|RED)$/

/** Whether the marking is a label of TLP 2.0, written as FIRST writes it. */
export function isTlp(marking: Marking): marking is TlpLevel {
  return (TLP_LEVELS as readonly string[]).includes(marking)
}

/**
 * The marking as it is stored: white space collapsed, capitals throughout, a loose TLP spelling ("tlp amber + strict",
 * "amber", TLP 1.0's "TLP:WHITE") as FIRST's label. Empty text stays empty. Text over {@link MARKING_MAX_LENGTH} is
 * not cut, because half a marking is another marking: the schema refuses it.
 */
export function normaliseMarking(text: string): Marking {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim().toUpperCase()
  const colour = TLP_SPELLING.exec(plain)?.[1]
  if (colour === undefined) return plain
  return `TLP:${colour === 'WHITE' ? 'CLEAR' : colour.replace(/\s/gu, '')}`
}

/**
 * The marking that a page holding all of these must carry; null when none is marked.
 *
 * Rule: TLP labels have an order, so the highest one counts. Free texts come from schemes whose order is not ours to
 * guess, so none of them may be dropped: every different one is listed beside the TLP label, joined by " // ", in
 * alphabetical order so that the same records always give the same line. A listed marking that is itself such a line
 * is taken apart first, so the result can be fed back in.
 */
export function highestMarking(markings: Iterable<Marking | null>): Marking | null {
  let level = -1
  const free = new Set<string>()
  for (const marking of markings) {
    if (marking === null) continue
    for (const part of marking.split(BESIDE)) {
      const normal = normaliseMarking(part)
      if (normal === '') continue
      if (isTlp(normal)) level = Math.max(level, TLP_LEVELS.indexOf(normal))
      else free.add(normal)
    }
  }
  const texts = [...free].sort()
  const label = TLP_LEVELS[level]
  const line = label === undefined ? texts : [label, ...texts]
  return line.length === 0 ? null : line.join(BESIDE)
}
