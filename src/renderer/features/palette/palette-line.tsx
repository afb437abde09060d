import { type ReactNode, useEffect, useRef } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { Notebook, RecordOf } from '#shared/domain/notebook.ts'
import { dateInWords, offsetOn } from '../../parts/dated.ts'
import { PartyMarkOf } from '../../parts/party-mark.tsx'
import { tagLetter } from '../../parts/tag-letter.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { byId } from '../../state/records.ts'
import { TagMark } from '../../ui/marks/tag-mark.tsx'
import { Kbd } from '../../ui/words/kbd.tsx'
import type { Line } from './lines.ts'
import styles from './palette.module.css'
import type { Hit } from './search-index.ts'

interface PaletteLineProps {
  readonly id: string
  readonly line: Line
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

/** One line: what kind of thing it is, the words that matched with the match underlined, and when or which key. */
export function PaletteLine({ id, line, isCurrent, onChoose }: PaletteLineProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // The list is driven from the field above it (combobox), so a line needs no key handler of its own.
    <div ref={element} id={id} role="option" aria-selected={isCurrent} className={styles.line} onClick={onChoose}>
      {line.kind === 'hit' ? (
        <HitWords hit={line.hit} />
      ) : (
        <>
          <span />
          <span>{message(`act.${line.act}`)}</span>
          {line.key !== null && <Kbd>{line.key.replace('CmdOrCtrl', 'Ctrl').replaceAll('+', ' ')}</Kbd>}
        </>
      )}
    </div>
  )
}

function HitWords({ hit }: { readonly hit: Hit }) {
  const notebook = useNotebook((whole) => whole)
  return (
    <>
      <span className={styles.kind}>
        <Kind notebook={notebook} hit={hit} />
      </span>
      <span className={styles.words}>
        {hit.title !== '' && <bdi className={styles.title}>{hit.title}</bdi>}
        <bdi className={styles.text}>{marked(hit)}</bdi>
      </span>
      <span className={styles.when}>{whenOf(notebook, hit)}</span>
    </>
  )
}

function Kind({ notebook, hit }: { readonly notebook: Notebook; readonly hit: Hit }) {
  const record = byId(notebook, hit.collection).get(hit.id)
  if (record === undefined) return null
  switch (hit.collection) {
    case 'positions': {
      const { party, agendaItem } = record as RecordOf<'positions'>
      return (
        <>
          <PartyMarkOf id={party} />{' '}
          {message('palette.item', { number: byId(notebook, 'agendaItems').get(agendaItem)?.number ?? '' })}
        </>
      )
    }
    case 'delegates': {
      const { party, isHead } = record as RecordOf<'delegates'>
      return (
        <>
          <PartyMarkOf id={party} /> {isHead ? message('palette.head') : ''}
        </>
      )
    }
    case 'parties':
      return <PartyMarkOf id={hit.id} />
    case 'agendaItems':
      return message('palette.item', { number: (record as RecordOf<'agendaItems'>).number })
    case 'annotations': {
      const { tag } = record as RecordOf<'annotations'>
      return (
        <>
          <TagMark tag={tagLetter(tag)} label={message(`tag.${tag}`)} />{' '}
          {message('collection.annotations', { count: 1 })}
        </>
      )
    }
    default:
      return message(`collection.${hit.collection}`, { count: 1 })
  }
}

function whenOf(notebook: Notebook, hit: Hit): string {
  if (hit.collection !== 'events') return ''
  const event = byId(notebook, 'events').get(hit.id)
  return event === undefined || event.date === ''
    ? ''
    : `${dateInWords(event.date)} ${offsetOn(event.date, event.zone)}`
}

function marked({ text, marks }: Hit): ReactNode[] {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { start, end } of marks) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return [...pieces, text.slice(from)]
}
