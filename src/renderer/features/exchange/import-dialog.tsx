import { useState } from 'react'
import { isOpen, type Standing, STANDINGS } from '#shared/domain/exchange/offer.ts'
import { en, type MessageKey } from '#shared/i18n/catalogue.ts'
import { message } from '#shared/i18n/message.ts'
import type { ImportPreview, Offered } from '#shared/ipc/exchange.ipc.ts'
import { dateInWords } from '../../parts/dated.ts'
import { leaveFile, takeFromFile } from '../../state/exchange.ts'
import { Button } from '../../ui/button/button.tsx'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import styles from './exchange.module.css'

/** So many lines of each kind are shown; the others are counted and go with them. */
const SHOWN = 200

/** What a file would bring in: what is new, what would change, what is there already. Nothing goes in before it is taken. */
export function ImportDialog({ offered }: { readonly offered: ImportPreview }) {
  const { kind, file, offers, remarks } = offered
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(offers.flatMap(({ isChosen }, at) => (isChosen ? [at] : []))),
  )
  const [problem, setProblem] = useState<string>()
  const choose = (places: readonly number[], isChosen: boolean): void => {
    const next = new Set(chosen)
    for (const place of places)
      if (isChosen) next.add(place)
      else next.delete(place)
    setChosen(next)
  }
  const takeAll = async (): Promise<void> => setProblem(await takeFromFile([...chosen]))
  return (
    <Dialog
      isOpen
      isWide
      onClose={leaveFile}
      title={message(`exchange.title-${kind}`)}
      acts={
        <>
          <Button onPress={leaveFile}>{message('exchange.leave')}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void takeAll()}>
            {message('exchange.take', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className={styles.import}>
        <p className={styles.file}>
          {message('exchange.from')} <bdi>{file}</bdi>
        </p>
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {remarks.length > 0 && (
          <ul className={styles.remarks}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
        {offers.length === 0 && <p>{message('exchange.nothing')}</p>}
        {STANDINGS.map((standing) => (
          <Group key={standing} standing={standing} offers={offers} chosen={chosen} onChoose={choose} />
        ))}
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly standing: Standing
  readonly offers: readonly Offered[]
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (places: readonly number[], isChosen: boolean) => void
}

function Group({ standing, offers, chosen, onChoose }: GroupProps) {
  const places = offers.flatMap((offer, at) => (offer.standing === standing ? [at] : []))
  if (places.length === 0) return null
  const count = places.filter((place) => chosen.has(place)).length
  const head = message(`exchange.${standing}`)
  return (
    <section className={styles.group} aria-label={head}>
      <SectionHead title={head} count={places.length} />
      {isOpen({ standing }) && places.length > 1 && (
        <Checkbox
          isChecked={count === places.length}
          isMixed={count > 0 && count < places.length}
          onChange={(isChosen) => onChoose(places, isChosen)}
        >
          {message('exchange.all')}
        </Checkbox>
      )}
      <ul className={styles.lines}>
        {places.slice(0, SHOWN).map((place) => (
          <li key={place}>
            {isOpen({ standing }) ? (
              <Checkbox isChecked={chosen.has(place)} onChange={(isChosen) => onChoose([place], isChosen)}>
                <Line offer={offers[place]!} />
              </Checkbox>
            ) : (
              <Line offer={offers[place]!} />
            )}
          </li>
        ))}
      </ul>
      {places.length > SHOWN && <p>{message('exchange.more', { count: places.length - SHOWN })}</p>}
    </section>
  )
}

function Line({ offer: { title, date, detail, fields } }: { readonly offer: Offered }) {
  const changed = fields.flatMap((field) => {
    const key = `history.field.${field}`
    return key in en ? [message(key as MessageKey)] : []
  })
  return (
    <span className={styles.line}>
      <bdi>{title}</bdi>
      <span className={styles.detail}>
        <bdi>{[dateInWords(date, 'long'), detail].filter((part) => part !== '').join(', ')}</bdi>
        {changed.length > 0 && `; ${message('exchange.changes', { fields: changed.join(', ') })}`}
      </span>
    </span>
  )
}
