import winkNLP, { type ItemSentence } from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

/** A token with its place in the article's text (UTF-16 units, end excluded). */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADP, … */
  readonly pos: string
  readonly lemma: string
}

export type Sentence = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tokens: readonly Token[]
  /** Which of the text's blocks it stands in, from 0. */
  readonly block: number
}

/** Sentences, tokens and parts of speech by wink-nlp, with the model that comes with it: nothing is fetched. */
const nlp = winkNLP(model, ['sbd', 'pos'])
const { its } = nlp
// eslint-disable-next-line typescript/unbound-method
const [POS, LEMMA] = [its.pos, its.lemma]

/** Longest stretch given to wink at once, in UTF-16 units: its own costs grow faster than a text that is one line. */
const PIECE = 20_000

/** The sentences of one block of text; `offset` is where the block begins in the article. */
export function sentencesOf(text: string, offset: number, block: number): Sentence[] {
  const sentences: Sentence[] = []
  for (let from = 0; from < text.length;) {
    const to = text.length - from <= PIECE ? text.length : pieceEnd(text, from)
    sentences.push(...readPiece(text.slice(from, to), offset + from, block))
    from = to
  }
  return sentences
}

/** The end of a piece: after the last sentence that fits, else after the last word, else in the middle of one. */
function pieceEnd(text: string, from: number): number {
  const piece = text.slice(from, from + PIECE)
  const stop = Math.max(piece.lastIndexOf('. '), piece.lastIndexOf('! '), piece.lastIndexOf('? '))
  if (stop > 0) return from + stop + 1
  const space = piece.lastIndexOf(' ')
  if (space > 0) return from + space
  const last = piece.charCodeAt(piece.length - 1)
  return from + piece.length - (last >= 0xd800 && last <= 0xdbff ? 1 : 0)
}

function readPiece(piece: string, offset: number, block: number): Sentence[] {
  const sentences: Token[][] = []
  let cursor = 0
  const doc = nlp.readDoc(piece)
  doc.sentences().each((sentence: ItemSentence) => {
    const words = sentence.tokens().out()
    const tags = sentence.tokens().out(POS) as string[]
    const lemmas = sentence.tokens().out(LEMMA as never) as string[]
    const tokens: Token[] = []
    for (const [at, word] of words.entries()) {
      const found = piece.indexOf(word, cursor)
      if (found === -1 || word.trim() === '') continue
      cursor = found + word.length
      const before = tokens.at(-1)
      // wink ends a word at a letter beyond Latin-1 (`Petrovi|ć`): the pieces are put together again.
      if (before?.end === offset + found && isBroken(before.text, word)) {
        tokens[tokens.length - 1] = putTogether(before, word)
        continue
      }
      tokens.push({
        text: word,
        lower: word.toLowerCase(),
        start: offset + found,
        end: offset + cursor,
        pos: tags[at] ?? 'X',
        lemma: (lemmas[at] ?? word).toLowerCase(),
      })
    }
    if (tokens.length > 0) sentences.push(withoutStop(tokens))
  })
  return joinedAfterAbbreviations(sentences).map((tokens) => {
    const start = tokens[0]!.start
    const end = tokens.at(-1)!.end
    return { start, end, text: piece.slice(start - offset, end - offset), tokens, block }
  })
}

/** wink takes the stop after a short form for part of it (`according to the FLA.`): at a sentence's end it is the stop. */
function withoutStop(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1)
  if (last === undefined || !/^\p{Lu}{2,}\d*\.$/u.test(last.text)) return [...tokens]
  const [text, end] = [last.text.slice(0, -1), last.end - 1]
  const stop = { ...last, text: '.', lower: '.', lemma: '.', pos: 'PUNCT', start: end }
  return [...tokens.slice(0, -1), { ...last, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), end }, stop]
}

const isBroken = (before: string, word: string): boolean =>
  /\p{L}$/u.test(before) && /^[\p{L}\p{M}]/u.test(word) && /[^\u0000-\u00ff]/u.test(before.slice(-1) + word)

function putTogether(token: Token, word: string): Token {
  const text = token.text + word
  return { ...token, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), end: token.end + word.length }
}

/** Titles and months that end in a full stop which ends no sentence. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|atty|fr|msgr|mgr|rev|hon|eng|ven|gen|lt|col|maj|capt|sgt|brig|adm|amb|sen|rep|gov|st|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|no|art|para|vs|approx)\.?$/iu

function joinedAfterAbbreviations(sentences: readonly Token[][]): Token[][] {
  const joined: Token[][] = []
  for (const tokens of sentences) {
    const before = joined.at(-1)
    const last = before?.at(-1)
    const word = last?.text === '.' ? before?.at(-2)?.text : last?.text
    const isAbbreviation =
      word !== undefined && last !== undefined && last.text.endsWith('.') && ABBREVIATION.test(word)
    if (before !== undefined && isAbbreviation) before.push(...tokens)
    else joined.push([...tokens])
  }
  return joined
}
