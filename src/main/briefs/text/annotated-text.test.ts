import { describe, expect, it } from 'vitest'
import type { Annotation, AnnotationTag } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'
import { PENCIL } from '../theme/palette.ts'
import { addMarks, annotated } from './annotated-text.ts'
import type { Inline } from './runs.ts'

const TEXT = 'Resist any measure that touches sovereignty.\n\nOffer a mutual mechanism instead.'

function note(words: string | null, tag: AnnotationTag = 'red-line', id = `${tag}-${words}`, text = TEXT): Annotation {
  const start = words === null ? 0 : text.indexOf(words)
  const anchor = words === null ? null : makeAnchor(text, start, start + words.length)
  return {
    id,
    tag,
    target: { collection: 'positions', record: 'p', field: 'stated', anchor, orphaned: false },
  } as Annotation
}

/** Numbers notes in the order in which they are met. */
function numbering(): (annotation: Annotation) => number {
  const met: string[] = []
  return ({ id }) => (met.includes(id) ? met.indexOf(id) + 1 : met.push(id))
}
const written = (lines: readonly Inline[][]): string =>
  lines.map((line) => line.map(({ text, sup }) => (sup === true ? `[${text}]` : text)).join('')).join('|')

describe('annotated text', () => {
  it('is its paragraphs where there are no notes', () => {
    expect(written(annotated(TEXT, [], numbering()))).toBe(TEXT.replace('\n\n', '|'))
  })
  it('puts the number behind the words and marks nothing else', () => {
    const lines = annotated(TEXT, [note('any measure')], numbering())
    expect(written(lines)).toContain('Resist any measure[1] that')
    const underlined = lines.flat().filter(({ decoration }) => decoration === 'underline')
    expect(underlined.map(({ text }) => text)).toEqual(['any measure'])
  })
  it('numbers notes as their words end, and shows the stronger mark where they overlap', () => {
    const notes = [note('measure that touches', 'verify'), note('any measure', 'red-line')]
    const lines = annotated(TEXT, notes, numbering())
    expect(written(lines)).toContain('any measure[1] that touches[2] sovereignty')
    const overlap = lines.flat().find(({ text }) => text === 'measure')
    expect(overlap).toMatchObject({ decoration: 'underline' })
    expect(lines.flat().find(({ text }) => text === ' that touches')).toMatchObject({ background: expect.any(String) })
  })
  it('marks words that run over a paragraph in both, with the number at their end', () => {
    const lines = annotated(TEXT, [note('sovereignty.\n\nOffer', 'quote')], numbering())
    expect(written(lines)).toMatch(/sovereignty\.\|Offer\[1\]/u)
    expect(lines.flat().filter(({ background }) => background !== undefined)).toHaveLength(2)
  })
  it('names on each stretch the notes that lie over it, from where they begin', () => {
    const met = numbering()
    const signed = (annotation: Annotation) => {
      const sign = String(met(annotation))
      return { sign, note: `note-${sign}`, mark: `mark-${sign}`, toNote: '', toMark: '' }
    }
    const notes = [note('any measure that touches', 'verify'), note('measure', 'quote')]
    const covered = annotated(TEXT, notes, signed)
      .flat()
      .flatMap(({ text, covers }) => (covers === undefined ? [] : [[text, covers.toSorted()]]))
    expect(covered).toEqual([
      ['any ', ['note-2']],
      ['measure', ['note-1', 'note-2']],
      [' that touches', ['note-2']],
    ])
  })
  it('gives notes without words their number at the end', () => {
    expect(written(annotated(TEXT, [note(null, 'flexibility')], numbering()))).toMatch(/instead\.\[1\]$/u)
  })
  it('marks the words of a right-to-left paragraph like any other, each number behind its words', () => {
    const urdu = '«پاکستان فوری اور قابلِ تصدیق کارروائی» (TTP)'
    const text = `${urdu}\nImmediate, verifiable action (کارروائی).`
    const words = (part: string, tag?: AnnotationTag): Annotation => note(part, tag, part, text)
    const notes = [words('تصدیق'), words('فوری اور', 'verify'), words('verifiable', 'quote')]
    const [first = [], second = []] = annotated(text, notes, numbering(), { fontSize: 9 })
    expect(written([first])).toBe('«پاکستان فوری اور[1] قابلِ تصدیق[2] کارروائی» (TTP)')
    expect(first.find((part) => part.text === 'فوری اور')).toMatchObject({ background: PENCIL })
    expect(written([second])).toContain('verifiable[3] action')
  })
  it('keeps signs side by side apart', () => {
    const line = annotated('One line.', [note(null)], numbering())[0]!
    addMarks(line, [2, 3])
    expect(written([line])).toBe('One line.[1][,][2][,][3]')
  })
})
