import type { Content } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { closedDefinition } from './closed-definition.ts'
import { type ComingDocument, kept, lookedAt, wholeDocument } from './coming-document.ts'

/** A document of two runs of pages, of which the second comes; `made` tells how much of it was asked for. */
function coming(): { readonly document: ComingDocument; readonly made: string[] } {
  const made: string[] = []
  function* texts(): Generator<Content> {
    for (const text of ['one', 'two', 'three']) {
      made.push(text)
      yield { text }
    }
  }
  const document = { content: [{ section: [{ text: 'there' }] }, { section: texts(), pageOrientation: 'landscape' }] }
  return { document: document as unknown as ComingDocument, made }
}

const sectionOf = ({ content }: ComingDocument, at: number): Iterable<Content> =>
  (content as readonly { readonly section: Iterable<Content> }[])[at]!.section

const take = (section: Iterable<Content>, howMany: number): Content[] => {
  const all = section[Symbol.iterator]()
  return Array.from({ length: howMany }, () => all.next().value as Content)
}

describe('a document that comes as it is asked for', () => {
  it('is whole with all of it in its place', () => {
    const { document } = coming()
    expect(wholeDocument(document)).toEqual({
      content: [
        { section: [{ text: 'there' }] },
        { section: [{ text: 'one' }, { text: 'two' }, { text: 'three' }], pageOrientation: 'landscape' },
      ],
    })
  })

  it('is made no further than it is asked for', () => {
    const { document, made } = coming()
    const looked: unknown[] = []
    const watched = lookedAt(document, (node) => looked.push(node))
    expect(made).toEqual([])
    expect(take(sectionOf(watched, 1), 2)).toEqual([{ text: 'one' }, { text: 'two' }])
    expect(made).toEqual(['one', 'two'])
    expect(looked).toEqual([
      { section: [{ text: 'there' }] },
      { section: [], pageOrientation: 'landscape' },
      { text: 'one' },
      { text: 'two' },
    ])
  })

  it('is kept as far as it has come', () => {
    const { coming: document, soFar } = kept(coming().document)
    expect(soFar().content).toEqual([{ section: [{ text: 'there' }] }, { section: [], pageOrientation: 'landscape' }])
    take(sectionOf(document, 1), 1)
    expect(soFar().content).toMatchObject([{}, { section: [{ text: 'one' }] }])
  })

  it('is refused where what comes would lead out of it', () => {
    function* outward(): Generator<Content> {
      yield { text: 'a' }
      yield { text: 'b', link: 'https://example.org/' }
    }
    const closed = closedDefinition({ content: [{ section: outward() }] as never })
    expect(() => take(sectionOf(closed, 0), 1)).not.toThrow()
    expect(() => wholeDocument(closedDefinition({ content: [{ section: outward() }] as never }))).toThrow(
      'A brief may hold no link',
    )
  })
})
