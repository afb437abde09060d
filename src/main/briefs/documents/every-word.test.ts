import type { ContextPageSize } from 'pdfmake/interfaces'
import { describe, expect, it, vi } from 'vitest'
import { BRIEF_TYPES, type BriefType, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { nodesOf } from '../testing/definition.ts'
import { AS_OF, bareNotebook, dohaNotebook, workedNotebook } from '../testing/notebooks.ts'
import { latinWords, notebookInGreek, sayUnknown } from '../testing/unknown-tongue.ts'
import { briefDefinition } from './brief-definition.ts'

vi.mock('#shared/i18n/printed.ts', () => ({ sayIn: () => sayUnknown }))

/** Every string that a reader of the file can meet: texts, the outline, what tags say, the head and foot, the details. */
function stringsOf(notebook: Notebook, type: BriefType, paper: 'A4' | 'Letter' = 'A4'): string[] {
  const options = { ...defaultBriefOptions(notebook, AS_OF), type, paper, draft: true, language: 'ru' as const }
  const definition = briefDefinition(notebook, {
    ...options,
    copy: { number: 2, of: 7 },
    portionMarks: true,
    preparedFor: 'αβγ',
    preparedBy: 'δεζ',
  })
  const size = { width: 595, height: 842, orientation: 'portrait' } as ContextPageSize
  const furniture = [definition.header, definition.footer].map((part) =>
    typeof part === 'function' ? part(1, 9, size) : part,
  )
  const nodes = [...nodesOf([definition.content, ...furniture])]
  const { creationDate: _, ...info } = definition.info ?? {}
  return [
    ...nodes.flatMap(({ text, outlineText, tag, alt }) => [
      text,
      outlineText,
      alt,
      ...Object.entries(tag ?? {}).flatMap(([name, said]) => (name === 'as' ? [] : [said])),
    ]),
    ...Object.values(info),
  ].filter((value) => typeof value === 'string')
}

const notebooks: readonly (readonly [string, Notebook])[] = [
  ['the Doha talks', notebookInGreek(dohaNotebook())],
  ['talks with every kind of record', notebookInGreek(workedNotebook())],
  ['nothing', notebookInGreek(bareNotebook())],
]

describe('every fixed word of a brief comes from the catalogue', () => {
  for (const type of BRIEF_TYPES)
    it.each(notebooks)(`${type} of %s`, (_, notebook) => {
      const strings = stringsOf(notebook, type)
      expect(strings.some((text) => /\p{Script=Cyrillic}/u.test(text))).toBe(true)
      expect(latinWords(strings)).toEqual([])
    })
  it('finds a word that does not', () => {
    expect(latinWords(['TLP:AMBER', '10:00 +3', 'ηεαδ of the', 'a'])).toEqual(['of', 'the'])
  })
})
