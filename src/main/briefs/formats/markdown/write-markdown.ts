import type { Block, BriefText, Cell, List, Run, Table } from '../../structure/blocks.ts'
import { levelled } from '../../structure/levels.ts'
import type { Furniture } from '../furniture.ts'
import { escaped, escapedStart } from './escape.ts'

/**
 * A brief as Markdown: CommonMark with tables, struck words and footnotes as GitHub writes them. Every word of the
 * notebook is text in it, never markup. The marking stands at head and foot, since there are no pages to carry it.
 */
export function writeMarkdown({ blocks, notes }: BriefText, { title, marking, isDraft, foot, say }: Furniture): string {
  const head = [isDraft ? say('brief.draft') : '', title, foot].filter((part) => part !== '').map(escaped)
  const marked = `**${escaped(marking)}**`
  const footnotes = [...notes].map(([id, note]) => footnote(id, note.blocks))
  const parts = [marked, escapedStart(head.join(' · ')), ...levelled(blocks).map(block), ...footnotes, marked]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${line(one.runs)}`
    case 'paragraph':
      return one.isQuote === true ? indented(lines(one.runs), '> ') : lines(one.runs)
    case 'list':
      return list(one)
    case 'table':
      return table(one)
    case 'figure':
      return one.alt === '' ? '' : `*${escaped(one.alt).replaceAll('\n', ' ')}*`
    case 'contents':
      return one.entries.map(({ runs }) => `- ${line(runs)}`).join('\n')
  }
}

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((each) => (each === '' ? by.trimEnd() : `${by}${each}`))
    .join('\n')

/** Items with their figures where they are numbered, else their label in strong letters. */
function list({ items }: List): string {
  return items
    .map(({ label, blocks }) => {
      const number = /^(\d{1,9})[.)]?$/u.exec(label)?.[1]
      const sign = number === undefined ? '-' : `${number}.`
      const [first = '', ...rest] = blocks.map(block)
      const named = number === undefined && label !== '' ? `**${escaped(label)}** ${first}` : first
      const hang = ' '.repeat(sign.length + 1)
      return [`${sign} ${named}`, ...rest].join('\n\n').replaceAll('\n', `\n${hang}`).replace(/ +$/gmu, '')
    })
    .join('\n')
}

/** A table has one row of heads in Markdown: several are put into one, none is left empty. */
function table({ heads, rows }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const cells = rows.map((row) => row.flatMap((cell) => [inCell(cell), ...Array<string>(cell.columns - 1).fill('')]))
  const head = Array.from({ length: width }, (_, at) =>
    cells
      .slice(0, heads)
      .map((row) => row[at] ?? '')
      .filter((text) => text !== '')
      .join('<br>'),
  )
  const body = cells.slice(heads).map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  return [head, Array<string>(width).fill('---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const inCell = ({ blocks }: Cell): string => blocks.map(flat).join('<br>')

/** A block inside a cell, on one line. */
function flat(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `**${line(one.runs).replaceAll('**', '')}**`
    case 'paragraph':
      return lines(one.runs).replaceAll('\\\n', '<br>').replaceAll('\n', ' ')
    case 'list':
      return one.items.map(({ label, blocks }) => `${escaped(label)} ${blocks.map(flat).join(' ')}`.trim()).join('<br>')
    case 'table':
      return one.rows.map((row) => row.map(inCell).join(' ')).join('<br>')
    case 'figure':
      return escaped(one.alt).replaceAll('\n', ' ')
    case 'contents':
      return one.entries.map(({ runs }) => line(runs)).join('<br>')
  }
}

function footnote(id: string, blocks: readonly Block[]): string {
  const text = blocks.map(block).join('\n\n')
  return `[^${nameOf(id)}]: ${text.replaceAll('\n', '\n    ').replace(/ +$/gmu, '')}`
}

/** A footnote's name holds letters, figures and hyphens. */
const nameOf = (id: string): string => id.replace(/[^A-Za-z0-9-]/gu, '-')

/** Runs on one line. */
const line = (runs: readonly Run[]): string => lines(runs).replaceAll('\\\n', ' ').replaceAll('\n', ' ')

/** Runs as a paragraph; what was a line end in it stays one. */
function lines(runs: readonly Run[]): string {
  let text = ''
  for (const [at, run] of runs.entries()) text += inline(run, text, runs[at + 1]?.text ?? '')
  return text
    .split('\n')
    .map(escapedStart)
    .filter((each) => each !== '')
    .join('\\\n')
}

function inline(run: Run, before: string, after: string): string {
  if (run.note !== undefined) return `[^${nameOf(run.note)}]`
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? []
  if (words === '') return escaped(run.text)
  const sign = signOf(run)
  const canMark =
    opens(start === '' ? before : ' ', words) && opens(end === '' ? reversed(after) : ' ', reversed(words))
  if (sign === '' || !canMark || words.includes('\n')) return escaped(run.text)
  return `${start}${sign}${escaped(words)}${reversed(sign)}${end}`
}

function signOf({ isBold, isItalic, isStruck }: Run): string {
  const struck = isStruck === true ? '~~' : ''
  if (isBold === true) return `${struck}${isItalic === true ? '***' : '**'}`
  return `${struck}${isItalic === true ? '*' : ''}`
}

const reversed = (text: string): string => Array.from(text).toReversed().join('')

/** Whether a sign between these opens (CommonMark, 6.2): punctuation inside asks for a blank or punctuation outside. */
function opens(outside: string, inside: string): boolean {
  const near = Array.from(outside).at(-1) ?? ' '
  const [first = ' '] = Array.from(inside)
  return !/[\p{P}\p{S}]/u.test(first) || /[\s\p{P}\p{S}]/u.test(near)
}
