import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { makeBrief } from '../../set-brief.ts'
import type { Block, BriefText, Paragraph, Run } from '../../structure/blocks.ts'
import { AS_OF, workedNotebook } from '../../testing/notebooks.ts'
import { fontFiles } from '../../text/fonts.ts'
import type { Furniture } from '../furniture.ts'
import { writeMarkdown } from './write-markdown.ts'

const furniture: Furniture = {
  ...{ title: 'Talks', author: '', marking: 'TLP:CLEAR', isDraft: false, foot: 'As of now', asOf: AS_OF },
  say: sayIn('en'),
}
const said = (...runs: Run[]): Paragraph => ({ kind: 'paragraph', runs, dir: 'ltr' })
const written = (blocks: readonly Block[], notes: BriefText['notes'] = new Map()): string =>
  writeMarkdown({ blocks, notes }, furniture)

/** What a reader of Markdown makes of it, between head and foot. */
const seen = (markdown: string): string => {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
  return html
    .split('</p>\n')
    .slice(2)
    .join('</p>\n')
    .replace(/\n?<p><strong>TLP:CLEAR<\/strong><\/p>\s*$/u, '')
}
const unescaped = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const HOSTILE = [
  '# not a heading',
  '- not an item',
  '+ nor this',
  '1. not numbered',
  '1) nor this',
  '> not quoted',
  '    not code',
  '\tnot code either',
  '---',
  '***',
  '===',
  '```js',
  '~~~',
  '<script>alert(1)</script>',
  '<!-- hidden -->',
  '&lt;b&gt; &amp;',
  '[press](javascript:alert(1))',
  '![seen](http://example.org/x.png)',
  '[^1]: a note',
  '[a]: http://example.org',
  'http://example.org and www.example.org and me@example.org',
  '| a | b |\n| - | - |',
  '*strong* _words_ ~~gone~~ `code` $x$ ==mark==',
  'ends with a backslash \\',
  '\\* escaped already',
  'two\nlines\n# of text',
  'trailing blanks  \nthen more',
  ':smile: 2 * 3 * 4',
  'حدود پر # جنگ *بندی*',
  '* * *',
  '[ ] a task',
]

describe('Markdown', () => {
  it.each(HOSTILE)('has %j as text', (text) => {
    const html = seen(written([said({ text })]))
    expect(html.replaceAll('<br />', '')).toMatch(/^<p>[^<]*<\/p>$/u)
    expect(onOneLine(unescaped(html.replaceAll('<br />', ' ').replace(/<\/?p>/gu, '')))).toBe(onOneLine(text))
  })

  it('has any text as text, in a paragraph, a heading, an item and a cell', () => {
    const sign = fc.constantFrom(...Array.from('#*_-+>`~|[]()<>&!\\=$:.1 \n'), 'a', 'http://', 'www.', 'ب', '中', '@')
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 14 }).map((signs) => `x${signs.join('')}y`),
        (text) => {
          const runs = [{ text }]
          const cell = { blocks: [said({ text })], columns: 1, rows: 1 }
          const html = seen(
            written([
              said({ text }),
              { kind: 'heading', level: 1, runs, dir: 'ltr', ids: [] },
              { kind: 'list', isNumbered: false, items: [{ label: '', blocks: [said({ text })] }] },
              { kind: 'table', heads: 1, rowHeads: 0, summary: '', widths: [], rows: [[cell], [cell]] },
            ]),
          )
          expect(html.replace(/<\/?(p|h1|ul|li|table|thead|tbody|tr|th|td)>|<br ?\/?>/gu, '')).not.toContain('<')
          const words = unescaped(html.replace(/<[^>]*>/gu, ' '))
          expect(onOneLine(words)).toBe(onOneLine(Array<string>(5).fill(text).join(' ')))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('marks strong words only where a reader would see them so', () => {
    const html = (...runs: Run[]): string => seen(written([said(...runs)]))
    expect(html({ text: 'Strong. ', isBold: true }, { text: 'Plain' })).toBe('<p><strong>Strong.</strong> Plain</p>')
    expect(html({ text: '“In signs”', isBold: true }, { text: 'beside' })).toBe('<p>“In signs”beside</p>')
    expect(html({ text: 'gone', isStruck: true })).toBe('<p><del>gone</del></p>')
  })

  it('has notes as footnotes, one however often it is led to', () => {
    const notes: BriefText['notes'] = new Map([['n 1', { sign: '1', blocks: [said({ text: 'S1, [3]' })] }]])
    const led: Run = { text: '1', note: 'n 1' }
    const html = seen(written([said({ text: 'Said' }, led), said({ text: 'Said again' }, led)], notes))
    expect(html.match(/data-footnote-ref/gu)).toHaveLength(2)
    expect(html.match(/<li id="user-content-fn-/gu)).toHaveLength(1)
    expect(html).toContain('S1, [3]')
  })

  it('is the whole brief: heads one under the other, tables, notes, the marking first and last', async () => {
    const notebook = workedNotebook()
    const options = defaultBriefOptions(notebook, AS_OF)
    const { bytes, pages } = await makeBrief(notebook, options, { fonts: fontFiles(), format: 'md' })
    const markdown = Buffer.from(bytes).toString('utf8')
    expect(pages).toBe(0)
    expect(markdown.startsWith('**TLP:AMBER+STRICT**\n')).toBe(true)
    expect(markdown.trimEnd().endsWith('**TLP:AMBER+STRICT**')).toBe(true)
    const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    const levels = [...html.matchAll(/<h(\d)[ >]/gu)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1)).toBe(true)
    expect(html).toMatch(/<th>(<strong>)?Agenda item/u)
    expect(html).toContain('We welcome that both ministers came while the fighting had resumed.')
    expect(html).toContain('A line from Pakistan’s full ask')
    const defined = new Set([...markdown.matchAll(/^\[\^([^\]]+)\]:/gmu)].map(([, id]) => id))
    const led = new Set([...markdown.matchAll(/\[\^([^\]]+)\](?!:)/gu)].map(([, id]) => id))
    expect(led.size).toBeGreaterThan(20)
    for (const id of led) expect(defined).toContain(id)
  })

  it.each(['footnotes', 'margin'] as const)('leads to every note (%s), those on empty texts too', async (notes) => {
    const base = workedNotebook()
    const [head] = base.annotations as [Annotation]
    const [first, ...others] = base.agendaItems as [AgendaItem]
    const bare = { ...first, objective: '' }
    const onNothing: Annotation = {
      ...head,
      id: 'on-nothing' as Annotation['id'],
      target: { collection: 'agendaItems', record: bare.id, field: 'objective', anchor: null, orphaned: false },
      body: 'What do we want here?',
    }
    const notebook = { ...base, agendaItems: [bare, ...others], annotations: [...base.annotations, onNothing] }
    const options = { ...defaultBriefOptions(notebook, AS_OF), notes }
    const { bytes } = await makeBrief(notebook, options, { fonts: fontFiles(), format: 'md' })
    const markdown = Buffer.from(bytes).toString('utf8')
    const defined = [...markdown.matchAll(/^\[\^([^\]]+)\]:/gmu)].map(([, id]) => id)
    const led = new Set([...markdown.matchAll(/\[\^([^\]]+)\](?!:)/gu)].map(([, id]) => id))
    expect(defined.filter((id) => !led.has(id))).toEqual([])
    const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    expect(html).toContain(onNothing.body)
  })
})
