import { APART } from '../letters.ts'
import type { PrintedText, TextPlace } from './printed-text.ts'
import { characterData, unescaped } from './xml-text.ts'
import { readZip } from './zip-file.ts'

/** What each part of a DOCX is to a user. */
const PLACES: readonly (readonly [part: RegExp, place: TextPlace])[] = [
  [/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u, 'page'],
  [/^word\/comments/u, 'comment'],
  [/^(docProps|customXml)\//u, 'properties'],
  [/^word\/embeddings\//u, 'attachment'],
]

/** Attributes that hold words for people. */
const SPOKEN = /\s(?:descr|title|w:author|w:initials|w:alias|w:tooltip|name)="([^"]*)"/gu

/**
 * Every text that a DOCX holds: of each part the words between the tags, runs joined as they are read (also apart, for
 * what was cut on purpose), words in attributes, and the part as it is written.
 * @throws UnreadableFile for an archive that cannot be taken apart.
 */
export function* docxTexts(bytes: Uint8Array): Generator<PrintedText> {
  const { entries, comment } = readZip(bytes)
  yield { place: 'hidden', text: comment }
  for (const { name, bytes: part } of entries) {
    const place = PLACES.find(([known]) => known.test(name))?.[1] ?? 'hidden'
    yield { place, text: name, isRaw: true }
    const text = Buffer.from(part).toString('utf8')
    if (!/\.(xml|rels)$/u.test(name)) {
      yield { place, text, isRaw: true }
      yield { place, text: Buffer.from(part).toString('utf16le'), isRaw: true }
      continue
    }
    const paragraphs = text.replace(/<\/w:(?:p|tc)>|<w:(?:br|tab|cr)\b[^>]*>/gu, APART)
    yield { place, text: characterData(paragraphs, '') }
    yield { place, text: characterData(text, APART) }
    for (const [, words = ''] of text.matchAll(SPOKEN)) yield { place: 'description', text: unescaped(words) }
    yield { place, text: unescaped(text), isRaw: true }
  }
}
