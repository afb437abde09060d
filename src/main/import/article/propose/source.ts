import type { ArticleProposals, DraftOf } from '#shared/domain/import/proposal.ts'
import { BARE_SOURCE } from '#shared/domain/source.ts'
import { distinct, line, MARKING, shortened, sourceTypeOf, titled } from '../draft-words.ts'
import * as same from '../same-as.ts'
import type { Drafting } from './drafting.ts'

/** The text itself as a source. */
export function sourceOf({ reading, about }: Drafting): ArticleProposals['source'] {
  const { text, blocks, articleDate, articleDateSpan } = reading
  const head =
    blocks.find(({ kind, text: words }) => (kind === 'heading' && !MARKING.test(words)) || /^subj/iu.test(words)) ??
    blocks[0]
  const before =
    head === undefined ? [] : blocks.slice(0, blocks.indexOf(head)).filter(({ text: words }) => !MARKING.test(words))
  const isAtHead = head !== undefined && before.every(({ kind }) => kind === 'header')
  const first = blocks[0]
  const isTitled = first !== undefined && first.text.length < 140 && !/[.!?]$/u.test(first.text)
  const own = isAtHead
    ? text.slice(head.bodyStart, head.end).replace(/^subj\w*\s*:\s*/iu, '')
    : isTitled
      ? first.text
      : (first?.sentences[0]?.text ?? '').replace(/^[^.;]{2,90}?\s(?:—|–|--)\s/u, '')
  const title = line(shortened(titled(about.title, own), 120)) || 'Article'
  const agency = /^[^\n.]{2,60}\(([\p{Lu}][\p{L} .&-]{1,40})\)\s*[—–-]/mu.exec(text.slice(0, 1_500))?.[1] ?? ''
  const byline = /^by\s+(\p{Lu}[\p{L} .’'-]{3,60})$/imu.exec(text.slice(0, 1_500))?.[1]
  const record: DraftOf<'source'> = {
    ...BARE_SOURCE,
    type: sourceTypeOf(text.slice(0, 600)),
    title,
    author: byline === undefined ? [] : [{ literal: byline.trim() }],
    'container-title': agency,
    issued: articleDate,
    language: 'en',
    hash: about.hash,
  }
  const words = distinct([
    ...(!isAtHead ? [] : [{ start: head.start, end: head.end }]),
    ...(articleDateSpan === null ? [] : [articleDateSpan]),
  ])
  const sameAs = about.notebook === null ? null : same.sameSource(about.notebook, record)
  const shown = words.length > 0 || first === undefined ? words : [{ start: first.start, end: first.end }]
  return {
    kind: 'source',
    key: 'source:article',
    record,
    words: shown,
    sameAs,
    doubt: '',
    needs: [],
    confidence: 'likely',
  }
}
